package io.resultflow.documents.picture;

/**
 * A picture that is safe to print: whole, bounded, and with nothing in it but what is seen.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(byte[] bytes, Format format, int width, int height) {
    /** How its bytes are to be read. */
    public enum Format {
        PNG("png"),
        JPEG("jpeg");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** The end of its file's name, which is also what {@code image/} is followed by. */
        public String extension() {
            return extension;
        }
    }

    @Override
    public String toString() {
        return "Picture[" + format + " " + width + "x" + height + "]";
    }
}
