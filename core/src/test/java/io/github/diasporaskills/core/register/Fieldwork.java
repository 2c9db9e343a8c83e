package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.PlannedVisit;
import io.github.diasporaskills.core.engagement.Relationship;
import io.github.diasporaskills.core.engagement.RelationshipId;
import io.github.diasporaskills.core.engagement.RelationshipObservation;
import io.github.diasporaskills.core.engagement.RelationshipPartner;
import io.github.diasporaskills.core.engagement.RelationshipShare;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Visits of staff and relationships that remain, tried on the register of a world, beside plain lists of them. */
final class Fieldwork {

    private static final Actor DESK = Actor.of("desk", Role.PROGRAMME_MANAGER);
    private static final Set<Role> STAFF = Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.MONITORING_OFFICER);
    private static final OrganisationId HOST = OrganisationId.of("HUYE");
    private static final OrganisationId VISITOR = OrganisationId.of("UNHCR");

    /** A content and when it was recorded. */
    private record Noted<V>(V value, Instant at) {}

    private final Random random;
    private final Map<String, Noted<FieldVisit>> visits = new TreeMap<>();
    private final Map<String, List<Noted<Relationship>>> relationships = new TreeMap<>();
    private int tries;

    Fieldwork(Random random) {
        this.random = random;
    }

    int visits() {
        return visits.size();
    }

    int observed() {
        return relationships.values().stream()
                .mapToInt(versions -> versions.size() - 1)
                .sum();
    }

    /** Something that somebody tries at an instant; the register after it. */
    ProgrammeRegister act(ProgrammeRegister register, Instant at) {
        tries++;
        return switch (random.nextInt(4)) {
            case 0, 1 -> visit(register, at);
            case 2 -> remain(register, at);
            default -> observe(register, at);
        };
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private ProgrammeRegister visit(ProgrammeRegister register, Instant at) {
        List<Engagement> known = register.all(RecordKind.ENGAGEMENT);
        Set<EngagementId> seen = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0 && !known.isEmpty(); i--) {
            seen.add(oneOf(known).id());
        }
        boolean stranger = random.nextInt(6) == 0;
        if (stranger) {
            seen.add(EngagementId.of("NOWHERE"));
        }
        Role role = oneOf(List.of(Role.values()));
        boolean came = random.nextInt(6) > 0;
        boolean late = random.nextInt(8) > 0;
        PlannedVisit plan = PlannedVisit.of(
                StepCall.of(DESK, at, "planned"), "V-" + tries, UtcDay.of(at), HOST, Set.of(VISITOR), seen);
        var made = plan.make(
                StepCall.of(Actor.of("staff-1", role), late ? at.plusSeconds(60) : at.minusSeconds(60), "made"),
                came ? Map.of(VISITOR, 1 + random.nextInt(3)) : Map.of(),
                List.of());
        assertThat(made.isTaken()).as("%s %s %s", role, came, late).isEqualTo(STAFF.contains(role) && came && late);
        if (!made.isTaken()) {
            assertThat(made.refusal().orElseThrow().missing()).isNotEmpty();
            return register;
        }
        FieldVisit visit = made.orThrow().visit().orElseThrow();
        RegisterUpdate update = register.apply(
                RegisterChange.record(RegisterRecord.of(RecordKind.VISIT, visit), DESK, at.plusSeconds(60)));
        assertThat(update.refusals())
                .extracting(Reason::code)
                .isEqualTo(stranger ? List.of("register.reference.engagement-unknown") : List.of());
        if (!stranger) {
            visits.put(visit.id(), new Noted<>(visit, at.plusSeconds(60)));
            seen.forEach(each -> assertStays(update.register(), each, at.plusSeconds(60)));
        }
        return update.register();
    }

    /** What a visit names cannot be taken off the register. */
    private static void assertStays(ProgrammeRegister register, EngagementId engagement, Instant at) {
        Instant last = register.history(RecordKind.ENGAGEMENT, engagement.value()).stream()
                .map(RecordVersion::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(register.apply(RegisterChange.withdraw(
                                RecordKind.ENGAGEMENT,
                                engagement.value(),
                                DESK,
                                at.isAfter(last) ? at : last,
                                "not so"))
                        .refusals())
                .extracting(Reason::code)
                .containsExactly("register.record.still-named");
    }

    private ProgrammeRegister remain(ProgrammeRegister register, Instant at) {
        List<Engagement> known = register.all(RecordKind.ENGAGEMENT);
        if (known.isEmpty()) {
            return register;
        }
        Engagement engagement = oneOf(known);
        RelationshipId id = RelationshipId.of("R-" + tries);
        RelationshipPartner partner = new RelationshipPartner.Institution(HOST);
        if (engagement.startedOn().isEmpty() || engagement.endedOn().isEmpty()) {
            assertThatIllegalArgumentException().isThrownBy(() -> Relationship.outOf(id, partner, engagement));
            return register;
        }
        Relationship made = Relationship.outOf(id, partner, engagement);
        RegisterUpdate update =
                register.apply(RegisterChange.record(RegisterRecord.of(RecordKind.RELATIONSHIP, made), DESK, at));
        assertThat(update.refusals()).isEmpty();
        relationships.put(id.value(), new ArrayList<>(List.of(new Noted<>(made, at))));
        return update.register();
    }

    private ProgrammeRegister observe(ProgrammeRegister register, Instant at) {
        if (relationships.isEmpty()) {
            return register;
        }
        List<Noted<Relationship>> versions = oneOf(List.copyOf(relationships.values()));
        Noted<Relationship> newest = versions.get(versions.size() - 1);
        Relationship before = oneOf(versions).value();
        Relationship after = before.observed(new RelationshipObservation(
                before.from().plusDays(random.nextInt(900)), random.nextBoolean(), "call " + tries));
        Instant then = at.isBefore(newest.at()) ? newest.at() : at;
        RegisterUpdate update =
                register.apply(RegisterChange.advance(RecordKind.RELATIONSHIP, before, after, DESK, then));
        boolean current = before.equals(newest.value());
        assertThat(update.refusals())
                .extracting(Reason::code)
                .isEqualTo(current ? List.of() : List.of("register.record.stale"));
        if (current) {
            versions.add(new Noted<>(after, then));
        }
        return update.register();
    }

    /** Looks at both as of a day, as known at an instant. */
    void compare(ProgrammeRegister seen, LocalDate day, Instant instant) {
        List<FieldVisit> then = visits.values().stream()
                .filter(noted -> !noted.at().isAfter(instant))
                .map(Noted::value)
                .filter(visit -> !visit.on().isAfter(day))
                .toList();
        assertThat(seen.all(RecordKind.VISIT)).isEqualTo(then);
        assertThat(seen.counts().of(CountKind.FIELD_VISITS).value()).isEqualTo(then.size());
        for (FieldVisit visit : then) {
            for (EngagementId engagement : visit.engagements()) {
                assertThat(seen.visitsOf(engagement)).contains(visit);
            }
        }
        List<Relationship> remained = new ArrayList<>();
        for (List<Noted<Relationship>> versions : relationships.values()) {
            versions.stream()
                    .filter(noted -> !noted.at().isAfter(instant))
                    .reduce((earlier, later) -> later)
                    .map(Noted::value)
                    .filter(relationship -> !relationship.from().isAfter(day))
                    .ifPresent(remained::add);
        }
        assertThat(seen.all(RecordKind.RELATIONSHIP)).isEqualTo(remained);
        RelationshipShare share = seen.figures(day).relationshipsAfter(12);
        assertThat(share.due()).isEqualTo((int) remained.stream()
                .filter(each -> !each.from().plusMonths(12).isAfter(day))
                .count());
        assertThat(share.active()).isLessThanOrEqualTo(share.asked());
    }
}
