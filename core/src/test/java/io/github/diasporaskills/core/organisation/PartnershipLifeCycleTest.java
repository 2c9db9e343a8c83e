package io.github.diasporaskills.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.calendar.PackZone;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.lifecycle.LifeCycleReason;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PartnershipLifeCycleTest {

    private static final OrganisationId MINISTRY = OrganisationId.of("MOH");
    private static final OrganisationId DELEGATE = OrganisationId.of("MRE");
    private static final Network C3M = Network.of(
                    OrganisationId.of("C3M"), "C3M", Set.of(CountryCode.of("FR"), CountryCode.of("BE")))
            .withProfessions(Set.of(ProfessionCode.of("physician-specialist"), ProfessionCode.of("nurse")));
    private static final LocalDate MAY = LocalDate.of(2021, 5, 5);
    private static final PackZone RABAT = PackZone.fixed("Africa/Casablanca", ZoneOffset.UTC);
    private static final LocalText TITLE = LocalText.of("en", "Tripartite agreement");

    private static StepCall on(LocalDate day) {
        return StepCall.of(
                Actor.of("partner-1", Role.PARTNER), day.atTime(12, 0).toInstant(ZoneOffset.UTC), "as-agreed");
    }

    private static SourcedDate press(LocalDate day) {
        return new SourcedDate(day, "press release");
    }

    private static Partnership negotiated() {
        return Partnership.drafted("C3M-2021", TITLE, List.of(MINISTRY, DELEGATE, C3M.id()), on(MAY))
                .effectiveFrom(press(MAY.plusDays(3)))
                .negotiate(on(MAY))
                .orThrow();
    }

    private static Partnership cnomUnhcr() {
        OrganisationId order = OrganisationId.of("CNOM");
        OrganisationId agency = OrganisationId.of("UNHCR");
        LocalDate signed = LocalDate.of(2020, 5, 20);
        LocalDate effective = LocalDate.of(2020, 6, 1);
        return Partnership.drafted("CNOM-UNHCR", TITLE, List.of(order, agency), on(signed))
                .effectiveFrom(new SourcedDate(effective, "agreement"))
                .lasting(LocalDate.of(2023, 6, 1))
                .negotiate(on(signed))
                .orThrow()
                .sign(on(signed), order, press(signed), RABAT)
                .orThrow()
                .sign(on(signed), agency, press(signed), RABAT)
                .orThrow()
                .takeEffect(on(effective), RABAT)
                .orThrow();
    }

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().orElseThrow().missing().stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void the_machine_is_that_of_the_domain() {
        Machines.check(PartnershipLifeCycle.TABLE, """
            DRAFT > NEGOTIATING
            NEGOTIATING > PARTLY_SIGNED
            PARTLY_SIGNED > PARTLY_SIGNED SIGNED
            SIGNED > IN_FORCE
            IN_FORCE > RENEWED SUSPENDED EXPIRED TERMINATED
            RENEWED > IN_FORCE
            SUSPENDED > IN_FORCE EXPIRED TERMINATED
            EXPIRED
            TERMINATED
            """);
        assertThat(PartnershipState.values()).hasSize(9);
    }

    @Test
    @Tag("A10")
    @Tag("I12")
    @DisplayName("A10 a tripartite agreement with a network is signed in three steps and then takes effect")
    void three_parties_sign_in_three_steps() {
        Partnership one =
                negotiated().sign(on(MAY), MINISTRY, press(MAY), RABAT).orThrow();
        Partnership two = one.sign(on(MAY), DELEGATE, press(MAY), RABAT).orThrow();
        StepResult<Partnership, PartnershipState> early = two.takeEffect(on(MAY.plusDays(4)), RABAT);
        Partnership three = two.sign(on(MAY.plusDays(1)), C3M.id(), press(MAY.plusDays(1)), RABAT)
                .orThrow();
        StepResult<Partnership, PartnershipState> tooEarly = three.takeEffect(on(MAY.plusDays(2)), RABAT);
        Partnership inForce = three.takeEffect(on(MAY.plusDays(3)), RABAT).orThrow();

        assertThat(List.of(one.state(), two.state(), three.state(), inForce.state()))
                .extracting(state -> state.orElseThrow())
                .containsExactly(
                        PartnershipState.PARTLY_SIGNED,
                        PartnershipState.PARTLY_SIGNED,
                        PartnershipState.SIGNED,
                        PartnershipState.IN_FORCE);
        assertThat(two.inForceOn(MAY.plusYears(1))).isFalse();
        assertThat(missing(early)).containsExactly(LifeCycleReason.NOT_ALLOWED.id());
        assertThat(missing(tooEarly)).containsExactly("organisation.partnership.not-effective");
        assertThat(three.inForceOn(MAY.plusDays(2))).isFalse();
        assertThat(three.inForceOn(MAY.plusDays(3)))
                .as("computed, whoever noticed")
                .isTrue();
        assertThat(inForce.parties()).contains(C3M.id());
        assertThat(inForce.history().orElseThrow().steps()).hasSize(6);
    }

    @Test
    void who_is_no_party_or_has_signed_does_not_sign() {
        Partnership one =
                negotiated().sign(on(MAY), MINISTRY, press(MAY), RABAT).orThrow();

        assertThat(missing(one.sign(on(MAY), OrganisationId.of("NGO"), press(MAY), RABAT)))
                .containsExactly("organisation.partnership.not-a-party");
        assertThat(missing(one.sign(on(MAY), MINISTRY, press(MAY), RABAT)))
                .containsExactly("organisation.partnership.signed-already");
        assertThat(missing(one.sign(
                        StepCall.of(Actor.of("m", Role.MEMBER), on(MAY).at(), "tried"), DELEGATE, press(MAY), RABAT)))
                .containsExactly(LifeCycleReason.ROLE_NOT_ALLOWED.id());
    }

    @Test
    @Tag("A10")
    @Tag("I12")
    @DisplayName("A10 nobody records today what is signed tomorrow, and it is today where the agreement binds")
    void what_is_of_a_later_day_is_not_recorded_and_the_day_is_that_of_the_country() {
        PackZone east = PackZone.fixed("Africa/Kigali", ZoneOffset.ofHours(2));
        LocalDate next = MAY.plusDays(1);
        StepCall late = StepCall.of(
                Actor.of("partner-1", Role.PARTNER), MAY.atTime(22, 30).toInstant(ZoneOffset.UTC), "as-agreed");
        Partnership asked = negotiated();

        assertThat(missing(asked.sign(late, MINISTRY, press(next), RABAT)))
                .containsExactly("organisation.partnership.signed-later");
        assertThat(asked.sign(late, MINISTRY, press(next), east).isTaken()).isTrue();

        Partnership signed = Partnership.between("P", TITLE, List.of(MINISTRY, DELEGATE))
                .signedBy(MINISTRY, press(MAY))
                .signedBy(DELEGATE, press(MAY))
                .effectiveFrom(press(next))
                .lasting(MAY.plusYears(1));
        assertThat(missing(signed.takeEffect(late, RABAT))).containsExactly("organisation.partnership.not-effective");
        Partnership inForce = signed.takeEffect(late, east).orThrow();
        Renewal ahead = new Renewal(press(MAY.plusDays(9)), MAY.plusYears(2));
        assertThat(missing(inForce.renew(on(next), ahead, RABAT)))
                .containsExactly("organisation.partnership.renewed-later");
        assertThat(inForce.renew(on(MAY.plusDays(9)), ahead, RABAT).isTaken()).isTrue();
    }

    @Test
    void a_history_in_which_a_party_signed_before_its_day_is_not_sound() {
        Partnership facts = Partnership.between("P", TITLE, List.of(MINISTRY, DELEGATE, C3M.id()))
                .signedBy(MINISTRY, press(MAY))
                .signedBy(DELEGATE, press(MAY.plusDays(8)));
        Partnership told = negotiated()
                .sign(on(MAY), MINISTRY, press(MAY), RABAT)
                .orThrow()
                .sign(on(MAY), DELEGATE, press(MAY), RABAT)
                .orThrow();

        assertThat(new PartnershipProof(told).ofHistory()).isEmpty();
        assertThat(new PartnershipProof(facts.recordedAs(told.history().orElseThrow())).ofHistory())
                .extracting(fault -> fault.reason().code())
                .contains("organisation.partnership.unsigned");
    }

    @Test
    @Tag("A21")
    @Tag("I12")
    @DisplayName("A21 in force on 2023-05-31, not on 2023-06-02 unless renewed")
    void a_term_ends_unless_it_was_renewed_in_time() {
        Partnership term = cnomUnhcr();
        LocalDate last = LocalDate.of(2023, 5, 31);
        LocalDate after = LocalDate.of(2023, 6, 2);
        Renewal renewal = new Renewal(press(LocalDate.of(2023, 5, 15)), LocalDate.of(2026, 6, 1));
        Partnership renewed =
                term.renew(on(LocalDate.of(2023, 5, 15)), renewal, RABAT).orThrow();

        assertThat(term.inForceOn(last)).isTrue();
        assertThat(term.inForceOn(after)).isFalse();
        assertThat(term.stateOn(after)).isEqualTo(PartnershipState.EXPIRED);
        assertThat(renewed.state()).hasValue(PartnershipState.RENEWED);
        assertThat(renewed.inForceOn(after)).isTrue();
        assertThat(renewed.lastDay()).hasValue(LocalDate.of(2026, 6, 1));
        assertThat(renewed.firstTerm()).hasValue(LocalDate.of(2023, 6, 1));
        Partnership goesOn = renewed.takeEffect(on(after), RABAT).orThrow();
        assertThat(goesOn.expire(on(after), RABAT).isTaken()).isFalse();
        assertThat(goesOn.stateOn(LocalDate.of(2026, 6, 2))).isEqualTo(PartnershipState.EXPIRED);
    }

    @Test
    void a_renewal_comes_in_time_makes_the_term_longer_and_needs_a_term() {
        Partnership term = cnomUnhcr();
        LocalDate late = LocalDate.of(2023, 6, 5);
        Partnership open = Partnership.between("P", TITLE, List.of(MINISTRY, DELEGATE))
                .signedBy(MINISTRY, press(MAY))
                .signedBy(DELEGATE, press(MAY))
                .effectiveFrom(press(MAY));

        assertThat(missing(term.renew(on(late), new Renewal(press(late), LocalDate.of(2026, 6, 1)), RABAT)))
                .containsExactly("organisation.partnership.renewed-late");
        assertThat(missing(term.renew(on(late), new Renewal(press(MAY), LocalDate.of(2023, 6, 1)), RABAT)))
                .containsExactly("organisation.partnership.term-not-longer");
        assertThat(missing(open.renew(on(late), new Renewal(press(MAY), LocalDate.of(2023, 6, 1)), RABAT)))
                .containsExactly("organisation.partnership.open-ended");
        assertThat(missing(term.expire(on(MAY), RABAT))).containsExactly("organisation.partnership.term-runs");
        assertThat(term.expire(on(late), RABAT).orThrow().state()).hasValue(PartnershipState.EXPIRED);
    }

    @Test
    void an_agreement_rests_and_binds_again_or_is_ended() {
        LocalDate rest = LocalDate.of(2021, 3, 1);
        LocalDate again = LocalDate.of(2021, 4, 1);
        Partnership resting = cnomUnhcr().suspend(on(rest), press(rest)).orThrow();
        Partnership back = resting.resume(on(again), RABAT).orThrow();
        Partnership ended = back.terminate(on(again), press(again.plusDays(9))).orThrow();

        assertThat(resting.inForceOn(rest.minusDays(1))).isTrue();
        assertThat(resting.inForceOn(rest)).isFalse();
        assertThat(resting.stateOn(again)).isEqualTo(PartnershipState.SUSPENDED);
        assertThat(back.inForceOn(again.minusDays(1))).isFalse();
        assertThat(back.inForceOn(again)).isTrue();
        assertThat(ended.inForceOn(again.plusDays(8))).isTrue();
        assertThat(ended.stateOn(again.plusDays(9))).isEqualTo(PartnershipState.TERMINATED);
        assertThat(missing(ended.resume(on(again), RABAT))).containsExactly(LifeCycleReason.ENDED.id());
        assertThat(missing(resting.resume(on(LocalDate.of(2023, 6, 9)), RABAT)))
                .containsExactly("organisation.partnership.term-is-over");
        assertThatThrownBy(() -> new Suspension(press(rest), rest.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_agreement_known_by_its_facts_only_begins_its_history_where_they_put_it() {
        Partnership written = Partnership.between("P", TITLE, List.of(MINISTRY, DELEGATE))
                .signedBy(MINISTRY, press(MAY))
                .signedBy(DELEGATE, press(MAY))
                .effectiveFrom(press(MAY));

        assertThat(written.history()).isEmpty();
        assertThat(written.state()).isEmpty();
        assertThat(written.stateOn(MAY)).isEqualTo(PartnershipState.IN_FORCE);
        Partnership resting =
                written.suspend(on(MAY.plusDays(1)), press(MAY.plusDays(1))).orThrow();
        assertThat(resting.history().orElseThrow().first().to()).isEqualTo(PartnershipState.IN_FORCE);
        assertThat(resting.history().orElseThrow().first().why().code()).isEqualTo("as-written-in-the-agreement");
    }

    @Test
    void a_network_names_countries_and_can_be_listed_as_an_organisation() {
        assertThat(C3M.asOrganisation(CountryCode.of("FR")).kind()).isEqualTo(OrganisationKind.NETWORK);
        assertThat(C3M.asOrganisation(CountryCode.of("FR")).id()).isEqualTo(C3M.id());
        assertThat(C3M.professions()).hasSize(2);
        assertThatThrownBy(() -> Network.of(C3M.id(), " ", C3M.residences())).hasMessageContaining("blank name");
        assertThatThrownBy(() -> Network.of(C3M.id(), "C3M", Set.of())).hasMessageContaining("no country");
    }

    /** Random steps against a plain list of facts: whether it binds is decided day by day from that list. */
    @Test
    @Tag("I12")
    void whatever_is_tried_it_binds_only_when_signed_by_all_in_term_at_work_and_not_ended() {
        int runs = 40 * Integer.getInteger("checks.percent", 1);
        List<OrganisationId> parties = List.of(MINISTRY, DELEGATE, C3M.id());
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            LocalDate day = MAY;
            LocalDate effective = MAY.plusDays(random.nextInt(20));
            LocalDate last = effective.plusDays(random.nextInt(60));
            Partnership now = Partnership.drafted("P", TITLE, parties, on(day))
                    .effectiveFrom(press(effective))
                    .lasting(last);
            Set<OrganisationId> signed = new TreeSet<>();
            LocalDate allSigned = LocalDate.MAX;
            List<LocalDate[]> rests = new ArrayList<>();
            List<LocalDate[]> renewals = new ArrayList<>();
            LocalDate ended = LocalDate.MAX;
            for (int i = 0; i < 30; i++) {
                day = day.plusDays(random.nextInt(4));
                OrganisationId party = parties.get(random.nextInt(3));
                LocalDate longer = day.plusDays(random.nextInt(80));
                int choice = random.nextInt(8);
                StepResult<Partnership, PartnershipState> result = switch (choice) {
                    case 0 -> now.negotiate(on(day));
                    case 1, 2 -> now.sign(on(day), party, press(day), RABAT);
                    case 3 -> now.takeEffect(on(day), RABAT);
                    case 4 -> now.renew(on(day), new Renewal(press(day), longer), RABAT);
                    case 5 -> now.suspend(on(day), press(day));
                    case 6 -> now.expire(on(day), RABAT);
                    default -> random.nextInt(6) == 0 ? now.terminate(on(day), press(day)) : now.negotiate(on(day));
                };
                if (!result.isTaken()) {
                    assertThat(result.refusal().orElseThrow().missing()).isNotEmpty();
                    continue;
                }
                now = result.orThrow();
                if (choice == 1 || choice == 2) {
                    signed.add(party);
                    allSigned = signed.size() == 3 ? day : allSigned;
                } else if (choice == 3) {
                    for (LocalDate[] rest : rests) {
                        rest[1] = rest[1] == null ? day : rest[1];
                    }
                } else if (choice == 4) {
                    renewals.add(new LocalDate[] {day, longer});
                } else if (choice == 5) {
                    rests.add(new LocalDate[] {day, null});
                } else if (now.state().orElseThrow() == PartnershipState.TERMINATED) {
                    ended = day;
                }
            }
            for (LocalDate at = MAY; at.isBefore(day.plusDays(90)); at = at.plusDays(1)) {
                LocalDate until = last;
                for (LocalDate[] renewal : renewals) {
                    until = !renewal[0].isAfter(at) && renewal[1].isAfter(until) ? renewal[1] : until;
                }
                boolean binds =
                        !at.isBefore(allSigned) && !at.isBefore(effective) && !at.isAfter(until) && at.isBefore(ended);
                for (LocalDate[] rest : rests) {
                    binds &= at.isBefore(rest[0]) || (rest[1] != null && !at.isBefore(rest[1]));
                }
                assertThat(now.inForceOn(at)).as("run %s on %s", run, at).isEqualTo(binds);
            }
            assertThat(PartnershipLifeCycle.TABLE.faults(now.history().orElseThrow()))
                    .isEmpty();
            assertThat(new PartnershipProof(now).ofHistory()).as("run %s", run).isEmpty();
            assertThat(now.history().orElseThrow().first().at()).isAfter(Instant.EPOCH);
        }
    }
}
