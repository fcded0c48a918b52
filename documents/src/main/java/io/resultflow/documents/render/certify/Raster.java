package io.resultflow.documents.render.certify;

import java.awt.image.BufferedImage;

/** The pixels of a page, one int each. */
@SuppressWarnings("ArrayRecordComponent") // compared by agreesWith alone
record Raster(int width, int[] pixels) {
    /** A letter that is a twentieth of a point off shades its edge differently; a missing line is far above this. */
    private static final int TOLERANCE = 48;

    static Raster of(BufferedImage image) {
        int width = image.getWidth();
        return new Raster(width, image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }

    boolean agreesWith(Raster other) {
        if (width != other.width || pixels.length != other.pixels.length) {
            return false;
        }
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != other.pixels[i] && difference(pixels[i], other.pixels[i]) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }
}
