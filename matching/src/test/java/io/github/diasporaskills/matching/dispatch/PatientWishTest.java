package io.github.diasporaskills.matching.dispatch;

import static io.github.diasporaskills.matching.dispatch.DispatchWorld.CLOCK;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.DISPATCHER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.REQUESTER;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.START;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.accepted;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.declined;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.done;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expert;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.expertOf;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.hours;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.network;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.offered;
import static io.github.diasporaskills.matching.dispatch.DispatchWorld.ready;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a patient says about the expert is kept, whoever else is free. */
class PatientWishTest {

    private final DispatchNetwork network =
            network(expert("E-1", Gender.MAN), expert("E-2", Gender.WOMAN), expert("E-3", Gender.UNDISCLOSED));
    private final DispatchCase forAWoman = ready(1).preferring(ExpertPreference.WOMAN);

    @Test
    void a_wish_is_met_by_whoever_stated_that_gender_and_by_nobody_else() {
        assertThat(expertOf(offered(forAWoman, network, START)).value()).isEqualTo("E-2");
        assertThat(expertOf(offered(ready(2).preferring(ExpertPreference.MAN), network, START))
                        .value())
                .isEqualTo("E-1");
        assertThat(ExpertPreference.WOMAN.accepts(Gender.UNDISCLOSED)).isFalse();
        assertThat(ExpertPreference.WOMAN.accepts(Gender.NOT_ASKED)).isFalse();
        assertThat(ExpertPreference.ANYONE.accepts(Gender.NOT_ASKED)).isTrue();
    }

    @Test
    void where_nobody_is_as_wished_the_patient_is_asked_and_nobody_else_is() {
        DispatchCase refused = declined(offered(forAWoman, network, START), hours(1));

        DispatchDecision decision = DISPATCHER.decide(network, refused, hours(1));

        assertThat(decision).isInstanceOfSatisfying(DispatchDecision.AskPatient.class, asked -> {
            assertThat(asked.wish()).isEqualTo(ExpertPreference.WOMAN);
            assertThat(asked.othersFree()).isTrue();
            assertThat(asked.mayComeFree()).isFalse();
        });
        DispatchCase asked = done(decision, refused, network, CLOCK, hours(1));
        assertThat(DISPATCHER.decide(network, asked, hours(2)))
                .isEqualTo(new DispatchDecision.Wait(asked.request().id(), hours(1 + 24), WaitFor.PATIENT));
    }

    @Test
    void a_patient_who_says_that_anyone_will_do_gets_anyone() {
        DispatchCase asked = asked();
        DispatchCase anyone = asked.with(note(NoteKind.ANYONE_WILL_DO, hours(3)));

        assertThat(anyone.statedPreference()).isEqualTo(ExpertPreference.WOMAN);
        assertThat(expertOf(offered(anyone, network, hours(3))).value()).isIn("E-1", "E-3");
    }

    @Test
    void a_patient_who_keeps_the_wish_is_not_overruled_and_the_wish_goes_to_other_networks() {
        DispatchCase kept = asked().with(note(NoteKind.WISH_KEPT, hours(3)));

        assertThat(DISPATCHER.decide(network, kept, hours(3)))
                .as("the case waited in this network for somebody to be free")
                .isInstanceOfAny(DispatchDecision.Wait.class, DispatchDecision.ClearingHouse.class);
        assertThat(DISPATCHER.decide(network, kept, hours(48)))
                .isInstanceOfSatisfying(
                        DispatchDecision.ClearingHouse.class,
                        others -> assertThat(others.wish()).isEqualTo(ExpertPreference.WOMAN));
        for (int hour = 3; hour < 400; hour += 7) {
            assertThat(DISPATCHER.decide(network, kept, hours(hour))).isNotInstanceOf(DispatchDecision.Offer.class);
        }
    }

    @Test
    void a_wish_that_may_be_met_later_waits_and_the_patient_is_asked_again() {
        DispatchNetwork busy = network;
        for (int number = 10; number < 12; number++) {
            busy = busy.follow(offered(ready(number).preferring(ExpertPreference.WOMAN), busy, START));
        }
        DispatchDecision decision = DISPATCHER.decide(busy, forAWoman, START);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        DispatchDecision.AskPatient.class,
                        asked -> assertThat(asked.mayComeFree()).isTrue());
        DispatchCase kept = done(decision, forAWoman, busy, CLOCK, START).with(note(NoteKind.WISH_KEPT, hours(1)));

        assertThat(DISPATCHER.decide(busy, kept, hours(2)))
                .isInstanceOfSatisfying(
                        DispatchDecision.Wait.class,
                        wait -> assertThat(wait.what()).isEqualTo(WaitFor.FREE_EXPERT));
        assertThat(DISPATCHER.decide(busy, kept, hours(26))).isInstanceOf(DispatchDecision.AskPatient.class);
    }

    @Test
    void a_patient_who_does_not_reply_is_not_forgotten() {
        DispatchCase asked = asked();

        DispatchDecision told = DISPATCHER.decide(network, asked, hours(1 + 24));
        assertThat(told)
                .isInstanceOfSatisfying(
                        DispatchDecision.ToCoordinator.class,
                        each -> assertThat(each.why()).isEqualTo(Escalation.PATIENT_SILENT));
        DispatchCase noted = done(told, asked, network, CLOCK, hours(25));
        assertThat(DISPATCHER.decide(network, noted, hours(26))).isInstanceOf(DispatchDecision.Wait.class);
        assertThat(DISPATCHER.decide(network, noted, hours(49)))
                .as("told again after a day")
                .isEqualTo(told);
    }

    @Test
    void the_load_that_wishes_bring_to_women_is_reported() {
        DispatchCase offered = offered(forAWoman, network, START);
        DispatchNetwork after = network.follow(offered);
        DispatchCase taken = accepted(offered, after, hours(1));
        LoadBalance load = after.follow(offered, taken).load();

        assertThat(load.wishedByGender()).containsEntry(Gender.WOMAN, 1L).containsEntry(Gender.MAN, 0L);
        assertThat(load.shareOf(Gender.WOMAN)).isEqualTo(1.0);
    }

    private DispatchCase asked() {
        DispatchCase refused = declined(offered(forAWoman, network, START), hours(1));
        return done(DISPATCHER.decide(network, refused, hours(1)), refused, network, CLOCK, hours(1));
    }

    private static DispatchNote note(NoteKind kind, Instant at) {
        return DispatchNote.of(kind, at, REQUESTER.id());
    }
}
