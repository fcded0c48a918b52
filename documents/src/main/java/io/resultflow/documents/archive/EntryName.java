package io.resultflow.documents.archive;

/** The name of an entry in a zip file. */
public final class EntryName {
    private EntryName() {}

    /** Whether it stays below the folder that it would be unpacked to, on every system. */
    public static boolean isSafe(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0) {
            return false;
        }
        for (String segment : name.split("/")) {
            if (segment.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
