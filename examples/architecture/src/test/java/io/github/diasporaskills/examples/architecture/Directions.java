package io.github.diasporaskills.examples.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Who may import whom. */
final class Directions {

    /** The rooms of core; each may import those before it. */
    static final List<String> CORE_ROOMS = List.of(
            "reason",
            "time",
            "money",
            "document",
            "calendar",
            "country",
            "actor",
            "journal",
            "lifecycle",
            "organisation",
            "people",
            "programme",
            "engagement",
            "consent",
            "casefile",
            "teleexpertise",
            "referral",
            "campaign",
            "contribution",
            "register",
            "worklist",
            "io",
            "json");

    private static final List<String> EVIDENCE =
            List.of("accountability.ledger..", "accountability.store..", "accountability.grievance..");

    private static final List<String> RESULTS = List.of(
            "accountability.indicator..",
            "accountability.gender..",
            "accountability.publication..",
            "accountability.exchange..",
            "accountability.report..");

    private Directions() {}

    static List<Promise> promises() {
        return List.of(
                Promise.of(
                        "core knows no other module",
                        root -> noImport(root, List.of("core.."), List.of("matching..", "accountability..")),
                        "core.reason.CoreThatKnowsMatching"),
                Promise.of(
                        "matching never sees accountability",
                        root -> noImport(root, List.of("matching.."), List.of("accountability..")),
                        "matching.rule.MatchingThatKnowsReports"),
                Promise.of(
                        "accountability never sees matching",
                        root -> noImport(root, List.of("accountability.."), List.of("matching..")),
                        "accountability.report.ReportThatKnowsMatching"),
                Promise.of(
                        "the library does not know its examples",
                        root -> noImport(
                                root, List.of("core..", "matching..", "accountability.."), List.of("examples..")),
                        "core.reason.CoreThatKnowsAnExample"),
                Promise.of(
                        "evidence and complaints do not see results",
                        root -> noImport(root, EVIDENCE, RESULTS),
                        "accountability.ledger.LedgerThatKnowsReports"),
                Promise.of(
                        "results do not see evidence and complaints",
                        root -> noImport(root, RESULTS, EVIDENCE),
                        "accountability.report.ReportThatKnowsTheLedger"),
                Promise.of(
                        "the verifier of ledgers shares no code with the writer",
                        root -> noClasses()
                                .that(resideInAPackage(root + ".accountability.ledger.verify.."))
                                .should(dependOnClassesThat(resideInAPackage(root + "..")
                                        .and(resideOutsideOfPackages(
                                                root + ".accountability.ledger.verify..", root + ".core.reason..")))),
                        "accountability.ledger.verify.VerifierThatTrustsTheWriter"),
                Promise.of(
                        "the writer of ledgers does not use the verifier",
                        root -> noClasses()
                                .that(resideInAnyPackage(
                                        root + ".accountability.ledger",
                                        root + ".accountability.ledger.key..",
                                        root + ".accountability.store..",
                                        root + ".accountability.grievance.."))
                                .should(dependOnClassesThat(
                                        resideInAPackage(root + ".accountability.ledger.verify.."))),
                        "accountability.ledger.WriterThatUsesTheVerifier"),
                Promise.of(
                        "a room of core imports only rooms before it",
                        root -> classes()
                                .that(resideInAPackage(root + ".core.."))
                                .should(importOnlyRoomsBefore(root)),
                        "core.time.TimeThatKnowsMoney",
                        "core.attic.RoomWithoutAPlace"),
                Promise.of(
                        "the rooms of matching form no cycle",
                        root -> slices().matching(root + ".matching.(*)..")
                                .should()
                                .beFreeOfCycles(),
                        "matching.rule.RuleThatKnowsScores"),
                Promise.of(
                        "the rooms of accountability form no cycle",
                        root -> slices().matching(root + ".accountability.(*)..")
                                .should()
                                .beFreeOfCycles(),
                        "accountability.gender.GenderThatKnowsIndicators"),
                Promise.of(
                        "an internal package serves only the package above it",
                        root -> classes().should(keepToTheirOwnInternals()),
                        "core.time.TimeThatPriesIntoMoney"),
                Promise.of(
                        "Jackson stays in the rooms that read and write JSON",
                        root -> noClasses()
                                .that(resideOutsideOfPackages(
                                        root + "..json..",
                                        root + "..document..",
                                        root + "..io..",
                                        root + ".accountability.exchange.."))
                                .should(dependOnClassesThat(
                                        resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))),
                        "core.people.PersonThatKnowsJackson"),
                Promise.of(
                        "FastCSV stays in the rooms that read and write files",
                        root -> noClasses()
                                .that(resideOutsideOfPackages(root + "..io..", root + "..exchange.."))
                                .should(dependOnClassesThat(resideInAPackage("de.siegmar.."))),
                        "core.people.PersonThatKnowsCsv"),
                Promise.of(
                        "databases are spoken to in the store only",
                        root -> noClasses()
                                .that(resideOutsideOfPackages(root + ".accountability.store.."))
                                .should(dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))),
                        "core.people.PersonThatKnowsADatabase"),
                Promise.of(
                        "nothing speaks to a network",
                        root -> noClasses().should(dependOnClassesThat(speakToANetwork())),
                        "core.people.PersonThatCallsHome"));
    }

    private static ArchRule noImport(String root, List<String> from, List<String> to) {
        return noClasses()
                .that(resideInAnyPackage(below(root, from)))
                .should(dependOnClassesThat(resideInAnyPackage(below(root, to))));
    }

    private static String[] below(String root, List<String> packages) {
        return packages.stream().map(name -> root + "." + name).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> speakToANetwork() {
        List<String> speakers = List.of(
                "java.net.Socket",
                "java.net.ServerSocket",
                "java.net.DatagramSocket",
                "java.net.InetAddress",
                "java.net.URLConnection",
                "java.net.HttpURLConnection");
        return DescribedPredicate.describe(
                "speak to a network",
                type -> speakers.contains(type.getFullName())
                        || type.getPackageName().startsWith("java.net.http")
                        || type.getPackageName().startsWith("java.nio.channels.Socket")
                        || type.getPackageName().startsWith("com.sun.net"));
    }

    private static ArchCondition<JavaClass> importOnlyRoomsBefore(String root) {
        return new ArchCondition<>("import only rooms before their own in " + CORE_ROOMS) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(type);
                if (room.isEmpty()) {
                    return;
                }
                if (!CORE_ROOMS.contains(room)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " lies in the room " + room + ", which has no place"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = room(dependency.getTargetClass());
                    if (!other.isEmpty() && CORE_ROOMS.indexOf(other) > CORE_ROOMS.indexOf(room)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }

            /** The first package below core; empty outside of core and for core's own package. */
            private String room(JavaClass type) {
                String core = root + ".core.";
                String name = type.getPackageName();
                if (!name.startsWith(core)) {
                    return "";
                }
                String below = name.substring(core.length());
                return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
            }
        };
    }

    private static ArchCondition<JavaClass> keepToTheirOwnInternals() {
        return new ArchCondition<>("use only internal packages below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    int internal = (target + ".").indexOf(".internal.");
                    if (internal < 0 || !target.startsWith(Promise.LIBRARY)) {
                        continue;
                    }
                    String owner = target.substring(0, internal);
                    if (!(type.getPackageName() + ".").startsWith(owner + ".")) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
