package io.resultflow.e2e.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * One Maven module: which other rooms it may import, and which libraries.
 *
 * @param libraries package prefixes apart from {@code java..} and JSpecify
 */
record Room(String name, List<String> rooms, List<String> libraries) {
    private static final String ROOT = "io.resultflow.";

    /** The table of docs/architecture.md. */
    static final List<Room> TABLE = List.of(
            new Room("domain", List.of(), List.of("com.google.i18n.phonenumbers..")),
            new Room("workflows", List.of("domain"), List.of("io.temporal..")),
            new Room("store", List.of("domain"), List.of("com.mongodb..", "org.bson..", "com.google.crypto.tink..")),
            new Room(
                    "documents",
                    List.of("domain"),
                    List.of(
                            "org.apache.commons.compress..",
                            "org.apache.commons.csv..",
                            "org.apache.pdfbox..",
                            "org.apache.poi..",
                            "com.hubspot.jinjava..",
                            "jinjava..",
                            "com.fasterxml.jackson..",
                            "com.google.zxing..",
                            "javax.imageio..",
                            "javax.xml..",
                            "org.w3c.dom..",
                            "org.xml.sax..",
                            "org.slf4j..")),
            new Room(
                    "libreoffice",
                    List.of("documents", "domain"),
                    List.of("org.jodconverter..", "com.sun.star..", "org.slf4j..")),
            new Room(
                    "sms",
                    List.of("domain", "store"),
                    List.of("com.mongodb..", "com.twilio..", "com.fasterxml.jackson..", "javax.net.ssl..")),
            new Room(
                    "engines",
                    List.of(),
                    List.of("de.bwaldvogel.mongo..", "org.h2.mvstore..", "io.netty..", "org.slf4j..")),
            new Room(
                    "workers",
                    List.of("domain", "workflows", "store", "documents", "libreoffice", "sms"),
                    List.of("..")),
            new Room("api", List.of("domain", "workflows", "store", "documents", "sms"), List.of("..")),
            new Room(
                    "standalone",
                    List.of(
                            "domain",
                            "workflows",
                            "store",
                            "documents",
                            "libreoffice",
                            "sms",
                            "engines",
                            "workers",
                            "api"),
                    List.of("..")));

    /** That this room's classes import only what the table allows. */
    ArchRule importsOnlyWhatItMay() {
        if (libraries.contains("..")) {
            List<String> forbidden = TABLE.stream()
                    .map(Room::name)
                    .filter(other -> !other.equals(name) && !rooms.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toList();
            return noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(String[]::new))
                    .allowEmptyShould(true);
        }
        List<String> allowed = new ArrayList<>(List.of("java..", "javax.crypto..", "org.jspecify.annotations.."));
        allowed.add(ROOT + name + "..");
        rooms.forEach(room -> allowed.add(ROOT + room + ".."));
        allowed.addAll(libraries);
        return classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    @Override
    public String toString() {
        return name;
    }
}
