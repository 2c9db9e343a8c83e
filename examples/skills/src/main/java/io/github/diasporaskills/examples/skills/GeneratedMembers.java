package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.people.NameFolding;
import io.github.diasporaskills.examples.skills.GeneratedNames.Spelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Invented members of a large network, their engagements and the needs of hospitals in every region: the same tables
 * for the same seed. Nobody has the name and year of birth of anybody else, however it is spelled, but for the last
 * rows of the members, which are second registrations in another spelling or in Arabic letters.
 */
final class GeneratedMembers {

    /** Rows of members. */
    static final int MEMBERS = 10_000;

    /** Rows that are second registrations. */
    static final int TWICE = 40;

    private static final int ENGAGED = 3_420;
    private static final int AGAIN = 610;
    private static final int PLANNED = 180;
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 15);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 15);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    /** Of engagements that begin earlier it is not on record whether the member leads. */
    private static final LocalDate LEADERSHIP_SINCE = LocalDate.of(2024, 1, 1);

    private static final String EXPERTS =
            "id,familyName,givenName,gender,birthYear,residence,origin,profession,specialty,council,verification,"
                    + "verificationMethod,verifiedBy,verifiedOn,recheckOn,languages,availableFrom,availableUntil,"
                    + "modalities,quota,registeredOn,codeOfConductOn,protectionBriefingOn,goodStandingOn,"
                    + "misconductDeclarationOn,licenceNumber,licenceFrom,licenceUntil,authorisationKind,"
                    + "authorisationBody,authorisationFrom,authorisationUntil\n";
    private static final String NEEDS = "id,host,title,profession,specialty,languages,modality,from,until,places,"
            + "patientWork,state,approvedOn,requesterId\n";
    private static final String ENGAGEMENTS = "id,member,host,need,modality,state,proposedOn,plannedFrom,plannedUntil,"
            + "startedOn,endedOn,languagePlan,outsideTermReason,leadership\n";

    /** Where members live, each as often as it stands here. */
    private static final List<String> RESIDENCES = List.of(
            "FR", "FR", "FR", "FR", "FR", "FR", "FR", "BE", "BE", "ES", "ES", "NL", "NL", "DE", "DE", "IT", "CA", "US",
            "GB", "CH");

    private static final List<String> PROFESSIONS = List.of(
            "physician-specialist",
            "physician-specialist",
            "physician-specialist",
            "physician-specialist",
            "physician-generalist",
            "nurse",
            "nurse",
            "nurse",
            "midwife",
            "physiotherapist",
            "psychologist",
            "imaging-technician",
            "laboratory-technician",
            "pharmacist");

    private static final List<String> SPECIALTIES = List.of(
            "cardiology",
            "paediatrics",
            "gynaecology-obstetrics",
            "anaesthesiology",
            "general-surgery",
            "radiology",
            "oncology",
            "nephrology");

    private static final List<RegionNeeds> REGIONS = List.of(
            new RegionNeeds("01", 31, 22),
            new RegionNeeds("02", 29, 19),
            new RegionNeeds("03", 35, 25),
            new RegionNeeds("04", 33, 26),
            new RegionNeeds("05", 26, 15),
            new RegionNeeds("06", 42, 35),
            new RegionNeeds("07", 38, 27),
            new RegionNeeds("08", 24, 10),
            new RegionNeeds("09", 30, 18),
            new RegionNeeds("10", 19, 6),
            new RegionNeeds("11", 18, 5),
            new RegionNeeds("12", 17, 5));

    private final Random random;
    private final GeneratedNames names = GeneratedNames.load();
    private final Set<String> taken = new HashSet<>();
    private final List<Member> members = new ArrayList<>();
    private final StringBuilder engagements = new StringBuilder(ENGAGEMENTS);
    private final Set<Integer> helped = new HashSet<>();
    private int engagementNumber;

    private GeneratedMembers(long seed) {
        this.random = new Random(seed);
    }

    /** What a row of a member says, as far as other rows depend on it. */
    private record Member(
            int number,
            Spelled family,
            Spelled given,
            String gender,
            int born,
            String residence,
            String profession,
            String specialty,
            boolean verified,
            LocalDate registered) {

        String id() {
            return "M-%05d".formatted(number);
        }

        /** Nobody is engaged who was not checked. */
        boolean isCleared() {
            return verified || number <= ENGAGED;
        }

        boolean isPhysician() {
            return profession.startsWith("physician");
        }
    }

    /** How many needs of the hospitals in a region were approved, and how many of them were met. */
    private record RegionNeeds(String region, int approved, int met) {

        String host(int number) {
            return "H-%s-%d".formatted(region, 1 + number % 2);
        }
    }

    /** The tables that a seed makes, by name. */
    static Map<String, String> tables(long seed) {
        GeneratedMembers made = new GeneratedMembers(seed);
        String experts = made.experts();
        String needs = made.needs();
        made.engagements();
        return Map.of("experts.csv", experts, "needs.csv", needs, "engagements.csv", made.engagements.toString());
    }

    // ---- members

    private String experts() {
        StringBuilder rows = new StringBuilder(EXPERTS);
        for (int i = 1; i <= MEMBERS - TWICE; i++) {
            Member member = member(i);
            members.add(member);
            row(rows, member, member.family().latin(), member.given().latin());
        }
        int known = members.size();
        for (int i = 0; i < TWICE; i++) {
            Member first = members.get(random.nextInt(known / TWICE) + i * (known / TWICE));
            Member again = new Member(
                    MEMBERS - TWICE + 1 + i,
                    first.family(),
                    first.given(),
                    first.gender(),
                    first.born(),
                    first.residence(),
                    first.profession(),
                    first.specialty(),
                    false,
                    LAST);
            if (i % 3 == 0) {
                row(rows, again, first.family().arabic(), first.given().arabic());
            } else if (i % 3 == 1) {
                row(rows, again, first.family().other(), first.given().other());
            } else {
                // Who fills in a form may take one field for the other.
                row(rows, again, first.given().latin(), first.family().latin());
            }
        }
        return rows.toString();
    }

    private Member member(int number) {
        while (true) {
            boolean woman = random.nextInt(100) < 47;
            Spelled family = any(names.family());
            Spelled given = any(woman ? names.women() : names.men());
            int born = 1956 + random.nextInt(40);
            List<String> folds =
                    new ArrayList<>(List.of(NameFolding.family(family.latin()), NameFolding.given(given.latin())));
            folds.sort(null);
            if (taken.add(folds + " " + born)) {
                int stated = random.nextInt(100);
                String gender = stated < 96 ? (woman ? "WOMAN" : "MAN") : stated < 98 ? "UNDISCLOSED" : "NOT_ASKED";
                String profession = any(PROFESSIONS);
                String specialty = profession.equals("physician-specialist") ? any(SPECIALTIES) : "";
                // The longer the programme runs, the more come.
                double share = Math.sqrt(random.nextDouble());
                LocalDate registered = FIRST.plusDays((long) (share * (LAST.toEpochDay() - FIRST.toEpochDay())));
                return new Member(
                        number,
                        family,
                        given,
                        gender,
                        born,
                        any(RESIDENCES),
                        profession,
                        specialty,
                        random.nextInt(10) < 8,
                        registered);
            }
        }
    }

    private void row(StringBuilder rows, Member member, String family, String given) {
        boolean onSite = member.verified() && random.nextInt(4) == 0;
        String declared = member.isCleared() ? member.registered().plusDays(10).toString() : "";
        cells(
                rows,
                member.id(),
                family,
                given,
                member.gender(),
                member.born(),
                member.residence(),
                "MA",
                member.profession(),
                member.specialty(),
                member.residence() + "-REGISTER",
                member.isCleared() ? "VERIFIED" : "CLAIMED",
                member.isCleared() ? "REGISTER" : "",
                member.isCleared() ? "Network secretariat" : "",
                member.isCleared() ? member.registered().plusDays(7) : "",
                member.isCleared() ? "2027-12-31" : "",
                member.residence().equals("FR") || member.residence().equals("BE")
                        ? "fr:C2;ar:NATIVE"
                        : "ar:NATIVE;fr:C1;en:B2",
                "2026-01-01",
                "2026-12-31",
                onSite ? "REMOTE;ONSITE" : "REMOTE",
                1 + random.nextInt(2),
                member.registered(),
                declared,
                declared,
                declared,
                declared,
                "SYN-%05d".formatted(member.number()),
                member.born() + 27 + "-01-01",
                "2030-12-31",
                member.isPhysician() ? onSite ? "TEMPORARY" : "ADVISORY_ONLY" : "",
                member.isPhysician() ? "CNOM" : "",
                member.isPhysician() ? member.registered() : "",
                member.isPhysician() ? "2030-12-31" : "");
    }

    // ---- needs, and the engagements that met them

    private String needs() {
        StringBuilder rows = new StringBuilder(NEEDS);
        int number = 0;
        for (RegionNeeds region : REGIONS) {
            for (int i = 0; i < region.approved(); i++) {
                number++;
                String id = "N-%04d".formatted(number);
                String host = region.host(i);
                boolean open = i >= region.met();
                Member model = any(members);
                LocalDate asked = open
                        ? LocalDate.of(2025, 6, 1).plusDays(random.nextInt(180))
                        : LocalDate.of(2023, 6, 1).plusDays(random.nextInt(700));
                LocalDate from = open ? LocalDate.of(2026, 4, 1).plusDays(random.nextInt(60)) : asked.plusDays(60);
                cells(
                        rows,
                        id,
                        host,
                        "Remote support " + number,
                        model.profession(),
                        model.specialty(),
                        "fr:B2",
                        "REMOTE",
                        from,
                        from.plusDays(60),
                        1,
                        "no",
                        open ? "OPEN" : "FILLED",
                        asked,
                        "");
                if (!open) {
                    met(id, host, model.profession(), model.specialty(), from);
                }
            }
        }
        return rows.toString();
    }

    private void met(String need, String host, String profession, String specialty, LocalDate from) {
        for (Member member : members.subList(0, ENGAGED)) {
            if (member.profession().equals(profession)
                    && member.specialty().equals(specialty)
                    && member.registered().isBefore(from.minusDays(40))
                    && helped.add(member.number())) {
                engagement(member, host, need, from, 60);
                return;
            }
        }
        throw new IllegalStateException("Somebody is there for each need that was met; found nobody for " + need);
    }

    private void engagements() {
        List<String> hosts = new ArrayList<>();
        for (RegionNeeds region : REGIONS) {
            for (int i = 0; i < region.met(); i++) {
                hosts.add(region.host(i));
            }
        }
        for (int i = 0; i < ENGAGED; i++) {
            Member member = members.get(i);
            if (!helped.contains(member.number())) {
                engagement(member, any(hosts), "", begin(member), 5 + random.nextInt(170));
            }
            if (i < AGAIN) {
                engagement(member, any(hosts), "", begin(member), 5 + random.nextInt(60));
            }
        }
        for (Member member : members.subList(ENGAGED, ENGAGED + PLANNED)) {
            LocalDate from = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(90));
            engagement(member, any(hosts), "", from, 30);
        }
    }

    /** A day between the registration and the end of the data. */
    private LocalDate begin(Member member) {
        long days = END.toEpochDay() - member.registered().toEpochDay();
        return member.registered().plusDays(1 + random.nextInt((int) days));
    }

    private void engagement(Member member, String host, String need, LocalDate from, int days) {
        engagementNumber++;
        LocalDate until = from.plusDays(days);
        // A need is approved sixty days before; who meets it is proposed after that.
        LocalDate asked = from.minusDays(50);
        boolean waited = !need.isEmpty() && member.registered().isBefore(asked);
        boolean begun = !from.isAfter(END);
        boolean over = until.isBefore(END);
        cells(
                engagements,
                "E-%05d".formatted(engagementNumber),
                member.id(),
                host,
                need,
                "REMOTE",
                begun ? over ? "COMPLETED" : "ACTIVE" : "AGREED",
                waited ? asked : member.registered(),
                from,
                until,
                begun ? from : "",
                over ? until : "",
                "",
                "",
                from.isBefore(LEADERSHIP_SINCE) ? "" : member.number() % 5 == 0 ? "LEADS" : "TAKES_PART");
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static void cells(StringBuilder rows, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : ",").append(cells[i]);
        }
        rows.append('\n');
    }
}
