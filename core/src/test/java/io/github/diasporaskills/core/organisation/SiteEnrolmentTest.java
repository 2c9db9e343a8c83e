package io.github.diasporaskills.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.ChecklistItem;
import io.github.diasporaskills.core.country.ChecklistKind;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.EnrolmentSection;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.LifeCycleReason;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SiteEnrolmentTest {

    private static final CountryPack MOROCCO = CountryPack.load("MA");
    private static final OrganisationId FES = OrganisationId.of("CHU-FES");
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final ModelUse MODEL = new ModelUse(new ModelVersion("tele-expertise", 2), MARCH);

    private static StepCall on(LocalDate day) {
        return on(day, Role.PROGRAMME_MANAGER);
    }

    private static StepCall on(LocalDate day, Role role) {
        return StepCall.of(Actor.of("somebody", role), day.atTime(12, 0).toInstant(ZoneOffset.UTC), "as-minuted");
    }

    private static ReadinessEvidence shown(ChecklistItem item, LocalDate day) {
        ReadinessEvidence bare =
                ReadinessEvidence.of(item.code(), day, "minutes 12").in(Set.copyOf(item.languages()));
        return Set.of(ChecklistKind.COUNTERPART, ChecklistKind.COORDINATOR, ChecklistKind.DEPUTY)
                        .contains(item.kind())
                ? bare.appointing(ActorId.of(item.code()), item.protectedHours().orElse(0))
                : bare;
    }

    private static SiteEnrolment assessed() {
        return SiteEnrolment.proposed(EnrolmentId.of("ENR-1"), FES, on(MARCH))
                .assess(on(MARCH))
                .orThrow();
    }

    private static SiteEnrolment whole() {
        SiteEnrolment site = assessed().using(MODEL);
        for (ChecklistItem item : MOROCCO.section(EnrolmentSection.class).checklist()) {
            site = site.showing(shown(item, MARCH));
        }
        return site;
    }

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(reason -> reason.code().replace("organisation.site.", "")
                        + (reason.arguments().containsKey("item")
                                ? " " + reason.arguments().get("item").words(Locale.ENGLISH)
                                : ""))
                .toList();
    }

    @Test
    void the_machine_is_that_of_the_domain_and_an_enrolled_site_may_leave() {
        Machines.check(SiteLifeCycle.TABLE, """
                PROPOSED > ASSESSED
                ASSESSED > PROPOSED READY
                READY > ENROLLED
                ENROLLED > SUSPENDED LEFT
                SUSPENDED > ENROLLED LEFT
                LEFT
                """);
    }

    @Test
    @Tag("A36")
    @DisplayName("A36 a site becomes ready only with everything on the pack's checklist, and records its model")
    void a_site_is_ready_when_it_has_shown_the_checklist_of_the_pack() {
        SiteEnrolment site = whole().adapting(new Adaptation(
                LocalText.of("fr", "deux coordonnateurs"), LocalText.of("fr", "deux campus"), MARCH, "programme"));

        assertThat(assessed()
                        .declareReady(on(MARCH), MOROCCO, MARCH)
                        .refusal()
                        .orElseThrow()
                        .missing())
                .filteredOn(reason -> reason.is(SiteReason.ITEM_NOT_SHOWN))
                .hasSize(MOROCCO.section(EnrolmentSection.class).checklist().size());
        assertThat(missing(assessed().declareReady(on(MARCH), MOROCCO, MARCH))).contains("model-unknown");
        SiteEnrolment enrolled = site.declareReady(on(MARCH), MOROCCO, MARCH)
                .orThrow()
                .enrol(on(MARCH.plusDays(5)), MOROCCO, MARCH.plusDays(5))
                .orThrow();
        assertThat(enrolled.isEnrolledAt(on(MARCH.plusDays(5)).at())).isTrue();
        assertThat(enrolled.isEnrolledAt(on(MARCH.plusDays(4)).at())).isFalse();
        assertThat(enrolled.modelOn(MARCH)).hasValue(MODEL.version());
        assertThat(enrolled.modelOn(MARCH.minusDays(1))).isEmpty();
        assertThat(enrolled.adaptations()).hasSize(1);
        assertThat(enrolled.shortcomings(MOROCCO, MARCH)).isEmpty();
    }

    @Test
    @Tag("A36")
    @DisplayName("A36 outside recipients of sensitive cases are tested within 90 days, whenever a site is enrolled")
    void a_test_of_recipients_counts_for_ninety_days() {
        SiteEnrolment ready =
                whole().declareReady(on(MARCH), MOROCCO, MARCH.plusDays(90)).orThrow();

        assertThat(missing(whole().declareReady(on(MARCH), MOROCCO, MARCH.plusDays(91))))
                .containsExactly("item-too-old recipients-tested");
        assertThat(missing(ready.enrol(on(MARCH.plusDays(91)), MOROCCO, MARCH.plusDays(91))))
                .containsExactly("item-too-old recipients-tested");
        SiteEnrolment again = ready.showing(ReadinessEvidence.of("recipients-tested", MARCH.plusDays(80), "test call"));
        assertThat(again.enrol(on(MARCH.plusDays(91)), MOROCCO, MARCH.plusDays(91))
                        .isTaken())
                .isTrue();
    }

    @Test
    @Tag("A36")
    @DisplayName("A36 coordinator and deputy are two people with protected time")
    void a_coordinator_and_a_deputy_are_two_people_with_time() {
        SiteEnrolment site = whole().showing(
                        ReadinessEvidence.of("deputy", MARCH, "letter").appointing(ActorId.of("coordinator"), 2));
        SiteEnrolment nobody = whole().showing(ReadinessEvidence.of("counterpart", MARCH, "letter"))
                .showing(ReadinessEvidence.of("consent-texts", MARCH, "review").in(Set.of(LanguageCode.of("fr"))));

        assertThat(missing(site.declareReady(on(MARCH), MOROCCO, MARCH)))
                .containsExactly("too-little-time deputy", "deputy-is-coordinator");
        assertThat(missing(nobody.declareReady(on(MARCH), MOROCCO, MARCH)))
                .containsExactly("languages-lacking consent-texts", "nobody-named counterpart");
    }

    @Test
    void evidence_of_tomorrow_shows_nothing_today() {
        SiteEnrolment site = assessed().using(MODEL);
        for (ChecklistItem item : MOROCCO.section(EnrolmentSection.class).checklist()) {
            site = site.showing(shown(item, MARCH.plusDays(1)));
        }

        assertThat(site.shortcomings(MOROCCO, MARCH))
                .isNotEmpty()
                .allMatch(reason -> reason.is(SiteReason.ITEM_NOT_SHOWN));
        assertThat(site.shortcomings(MOROCCO, MARCH.plusDays(1))).isEmpty();
    }

    @Test
    void the_days_of_an_enrolment_follow_from_its_steps() {
        SiteEnrolment site = whole().declareReady(on(MARCH), MOROCCO, MARCH)
                .orThrow()
                .enrol(on(MARCH), MOROCCO, MARCH)
                .orThrow()
                .suspend(on(MARCH.plusDays(10), Role.HOST))
                .orThrow()
                .enrol(on(MARCH.plusDays(20)), MOROCCO, MARCH.plusDays(20))
                .orThrow();
        SiteEnrolment gone = site.leave(on(MARCH.plusDays(20), Role.HOST)).orThrow();

        assertThat(site.periods(MOROCCO.zone()))
                .containsExactly(
                        new EnrolmentPeriod(FES, DateRange.of(MARCH, MARCH.plusDays(9))),
                        new EnrolmentPeriod(FES, DateRange.from(MARCH.plusDays(20))));
        assertThat(gone.periods(MOROCCO.zone()))
                .containsExactly(new EnrolmentPeriod(FES, DateRange.of(MARCH, MARCH.plusDays(9))));
        assertThat(missing(gone.enrol(on(MARCH.plusDays(30)), MOROCCO, MARCH)))
                .containsExactly(LifeCycleReason.ENDED.id());
        assertThat(gone).hasToString("SiteEnrolment ENR-1 of CHU-FES, LEFT").isNotEqualTo(site);
    }

    @Test
    void a_site_that_has_to_prepare_more_goes_back_and_comes_again() {
        SiteEnrolment back = assessed().sendBack(on(MARCH)).orThrow();

        assertThat(back.state()).isEqualTo(SiteState.PROPOSED);
        assertThat(back.assess(on(MARCH)).isTaken()).isTrue();
        assertThat(missing(back.declareReady(on(MARCH), MOROCCO, MARCH)))
                .containsExactly(LifeCycleReason.NOT_ALLOWED.id());
    }

    @Test
    void a_pack_without_a_checklist_finds_no_site_ready() {
        List<Reason> lacks = whole().shortcomings(withoutChecklist(), MARCH);

        assertThat(lacks).containsExactly(Reason.of(SiteReason.NO_CHECKLIST));
        assertThat(missing(whole().declareReady(on(MARCH), withoutChecklist(), MARCH)))
                .containsExactly("no-checklist");
    }

    private static CountryPack withoutChecklist() {
        Map<String, String> files = new TreeMap<>();
        List<String> names = new ArrayList<>(CountryPack.load("synthetic").sectionNames());
        names.remove("enrolment");
        names.add("pack");
        for (String name : names) {
            try (InputStream in = CountryPack.class.getResourceAsStream("packs/synthetic/" + name + ".json")) {
                files.put(name + ".json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.computeIfPresent("pack.json", (name, text) -> text.replace(", \"enrolment\"", ""));
        return CountryPack.from(files);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> ReadinessEvidence.of(" ", MARCH, "x")).hasMessageContaining("no item");
        assertThatThrownBy(() -> ReadinessEvidence.of("x", MARCH, " ")).hasMessageContaining("no document");
        assertThatThrownBy(() -> ReadinessEvidence.of("x", MARCH, "y").appointing(ActorId.of("a"), -1))
                .hasMessageContaining("found -1");
        assertThatThrownBy(() -> new ModelVersion("m", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Adaptation(LocalText.of("en", "a"), LocalText.of("en", "b"), MARCH, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MODEL.version()).hasToString("tele-expertise 2");
    }

    /** Random steps; whether a site takes part is decided from a list of instants kept beside it. */
    @Test
    void whatever_is_tried_a_site_takes_part_only_after_it_was_ready() {
        int runs = 40 * Integer.getInteger("checks.percent", 1);
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            LocalDate day = MARCH;
            SiteEnrolment now = SiteEnrolment.proposed(EnrolmentId.of("ENR-1"), FES, on(day));
            SiteState state = SiteState.PROPOSED;
            LocalDate tested = null;
            boolean whole = false;
            List<Instant> changes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                day = day.plusDays(random.nextInt(30));
                int choice = random.nextInt(8);
                if (choice == 7) {
                    for (ChecklistItem item :
                            MOROCCO.section(EnrolmentSection.class).checklist()) {
                        now = now.showing(shown(item, day));
                    }
                    now = now.using(new ModelUse(MODEL.version(), day));
                    tested = day;
                    whole = true;
                    continue;
                }
                StepResult<SiteEnrolment, SiteState> result = switch (choice) {
                    case 0 -> now.assess(on(day));
                    case 1 -> now.declareReady(on(day), MOROCCO, day);
                    case 2, 3 -> now.enrol(on(day), MOROCCO, day);
                    case 4 -> now.suspend(on(day));
                    case 5 -> now.sendBack(on(day));
                    default -> random.nextInt(5) == 0 ? now.leave(on(day)) : now.assess(on(day));
                };
                boolean ready = whole && !tested.plusDays(90).isBefore(day);
                SiteState next = result.fold(taken -> taken.step().to(), refusal -> refusal.state());
                if (result.isTaken() && (next == SiteState.READY || next == SiteState.ENROLLED)) {
                    assertThat(ready).as("run %s", run).isTrue();
                }
                if (!ready) {
                    assertThat(result.isTaken() && next == SiteState.ENROLLED).isFalse();
                }
                if ((next == SiteState.ENROLLED) != (state == SiteState.ENROLLED)) {
                    changes.add(on(day).at());
                }
                state = next;
                now = result.value().orElse(now);
            }
            for (LocalDate at = MARCH.minusDays(1); at.isBefore(day.plusDays(2)); at = at.plusDays(1)) {
                Instant noon = at.atTime(12, 0).toInstant(ZoneOffset.UTC);
                long before =
                        changes.stream().filter(change -> !change.isAfter(noon)).count();
                assertThat(now.isEnrolledAt(noon)).as("run %s on %s", run, at).isEqualTo(before % 2 == 1);
            }
        }
    }
}
