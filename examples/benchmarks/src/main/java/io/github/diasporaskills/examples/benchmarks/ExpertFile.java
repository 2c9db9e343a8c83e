package io.github.diasporaskills.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * A programme folder with invented experts: the same seed gives the same files. One row in a thousand is broken, each
 * in one of six ways. Names are put together from syllables, so that nobody is meant.
 */
final class ExpertFile {

    private static final String HEADINGS = "id,familyName,givenName,gender,birthYear,residence,origin,profession,"
            + "specialty,council,licenceNumber,licenceFrom,licenceUntil,verification,verificationMethod,verifiedBy,"
            + "verifiedOn,recheckOn,authorisationKind,authorisationBody,authorisationFrom,authorisationUntil,languages,"
            + "availableFrom,availableUntil,modalities,quota,conflicts,registeredOn,codeOfConductOn,"
            + "protectionBriefingOn,goodStandingOn,misconductDeclarationOn,phone,email\n";

    private static final String PROGRAMME = """
            {
              "schema": "1.0",
              "id": "benchmark",
              "title": {"en": "Invented programme for measuring"},
              "country": "MA",
              "state": "ACTIVE",
              "term": "2024/2027",
              "synthetic": true
            }
            """;

    private static final String ORGANISATIONS = """
            id,name,kind,country,regionScheme,region
            CHU-RABAT,"CHU Ibn Sina, Rabat",UNIVERSITY_HOSPITAL,MA,MA-2015,MA-04
            CHU-FES,"CHU Hassan II, Fès",UNIVERSITY_HOSPITAL,MA,MA-2015,MA-03
            """;

    private static final int BROKEN_ONE_IN = 1000;

    private final Random random;
    private final String[] families;
    private final String[] givens;

    private ExpertFile(long seed) {
        random = new Random(seed);
        families = names(6000, 2, 4);
        givens = names(2500, 2, 3);
    }

    /**
     * Writes the folder.
     *
     * @param folder where
     * @param rows how many experts
     * @param seed of the random numbers
     * @return how many rows are broken
     * @throws IOException if a file cannot be written
     */
    static int write(Path folder, int rows, long seed) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("programme.json"), PROGRAMME);
        Files.writeString(folder.resolve("organisations.csv"), ORGANISATIONS);
        Files.writeString(
                folder.resolve("needs.csv"), "id,host,title,profession,modality,from,until,places,patientWork,state\n");
        Files.writeString(
                folder.resolve("engagements.csv"),
                "id,member,host,modality,state,proposedOn,plannedFrom,plannedUntil\n");
        ExpertFile file = new ExpertFile(seed);
        int broken = 0;
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("experts.csv"))) {
            out.write(HEADINGS);
            for (int i = 0; i < rows; i++) {
                boolean breaks = file.random.nextInt(BROKEN_ONE_IN) == 0;
                broken += breaks ? 1 : 0;
                out.write(file.row(i, breaks ? file.random.nextInt(6) : -1));
            }
        }
        return broken;
    }

    /** A pseudonym has no seven digits in a row, for they could be somebody's number. */
    private static String id(int number) {
        return String.format(Locale.ROOT, "E-%03d-%04d", number / 10_000, number % 10_000);
    }

    private String row(int number, int mistake) {
        boolean verified = random.nextInt(3) > 0;
        boolean contradicts = mistake == 0 && number > 0;
        return String.join(
                ",",
                id(contradicts ? random.nextInt(number) : number),
                (random.nextInt(6) == 0 ? "El " : "") + families[random.nextInt(families.length)],
                givens[random.nextInt(givens.length)],
                mistake == 1 ? "X?" : pick("WOMAN", "WOMAN", "WOMAN", "MAN", "MAN", "MAN", "UNDISCLOSED", "NOT_ASKED"),
                Integer.toString(1950 + random.nextInt(50)),
                pick("FR", "BE", "DE", "NL", "GB", "ES", "CH", "US"),
                "MA",
                "physician-specialist",
                mistake == 2 ? "cardiologgy" : pick("cardiology", "oncology", "neurology", "radiology", "dermatology"),
                pick("FR-CNOM", "BE-ORDOMEDIC", "DE-BAEK", "NL-BIG", "GB-GMC"),
                "SYN-" + (100_000 + random.nextInt(900_000)),
                day(1995, 25),
                mistake == 3 ? "05/06/2027" : mistake == 4 ? "1990-01-01" : day(2027, 4),
                verified ? "VERIFIED" : "EVIDENCED",
                verified ? "REGISTER" : "",
                verified ? "Programme unit" : "",
                verified ? day(2025, 1) : "",
                verified ? day(2027, 1) : "",
                pick("ADVISORY_ONLY", "TEMPORARY", "ORDER_INSCRIBED"),
                "CNOM",
                day(2024, 1),
                "2026-12-31",
                pick("fr:C2;ar:NATIVE;en:B2", "fr:C1;ar:C1", "en:C2;fr:B1;ar:B2", "de:C1;fr:B2;ar:NATIVE"),
                day(2025, 1),
                day(2026, 2),
                pick("REMOTE", "REMOTE", "REMOTE;ONSITE"),
                mistake == 5 ? "10.000" : Integer.toString(1 + random.nextInt(3)),
                random.nextInt(50) == 0 ? "CHU-RABAT" : "",
                day(2024, 2),
                day(2025, 1),
                day(2025, 1),
                day(2025, 1),
                day(2025, 1),
                random.nextBoolean() ? "+3355500" + (10_000 + random.nextInt(90_000)) : "",
                "e-" + number + "@example.org\n");
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String day(int year, int years) {
        return LocalDate.of(year + random.nextInt(years), 1 + random.nextInt(12), 1 + random.nextInt(28))
                .toString();
    }

    private String[] names(int count, int least, int most) {
        String[] syllables = {
            "ma", "ra", "la", "ka", "sa", "ti", "ni", "ri", "bou", "ha", "ja", "zi", "da", "fa", "ga", "mo", "no", "ro",
            "lo", "ko", "be", "de", "fe", "ne", "re", "ché", "gha", "kha", "oua", "ya"
        };
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = least + random.nextInt(most - least + 1); n > 0; n--) {
                name.append(syllables[random.nextInt(syllables.length)]);
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            names[i] = name.toString();
        }
        return names;
    }
}
