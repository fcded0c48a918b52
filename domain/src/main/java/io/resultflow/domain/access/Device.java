package io.resultflow.domain.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody opened a report with, in plain words: {@code Chrome on Android}. A browser says of itself whatever it likes;
 * this repeats the part that a person understands.
 */
public final class Device {
    /** In this order: each browser also claims to be those behind it. */
    private static final Map<String, String> BROWSERS = ordered(
            "Zalo",
            "Zalo",
            "FBAN",
            "Facebook",
            "FBAV",
            "Facebook",
            "SamsungBrowser",
            "Samsung Internet",
            "coc_coc",
            "Cốc Cốc",
            "EdgA",
            "Edge",
            "EdgiOS",
            "Edge",
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "UCBrowser",
            "UC Browser",
            "FxiOS",
            "Firefox",
            "Firefox",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    private Device() {}

    /** The browser and the kind of machine, as far as they are told; empty when neither is. */
    public static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " on " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
