package io.github.diasporaskills.core.consent;

import static io.github.diasporaskills.core.consent.Patient.CASE;
import static io.github.diasporaskills.core.consent.Patient.DOCTOR;
import static io.github.diasporaskills.core.consent.Patient.HOSPITAL;
import static io.github.diasporaskills.core.consent.Patient.NOW;
import static io.github.diasporaskills.core.consent.Patient.RULES;
import static io.github.diasporaskills.core.consent.Patient.TODAY;
import static io.github.diasporaskills.core.consent.Patient.asked;
import static io.github.diasporaskills.core.consent.Patient.bySelf;
import static io.github.diasporaskills.core.consent.Patient.call;
import static io.github.diasporaskills.core.consent.Patient.care;
import static io.github.diasporaskills.core.consent.Patient.given;
import static io.github.diasporaskills.core.consent.Patient.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.journal.EntryKind;
import io.github.diasporaskills.core.journal.MemoryJournal;
import io.github.diasporaskills.core.lifecycle.Machines;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.lifecycle.StepResult;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.time.DateRange;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

    private static final IncapacityRecord INCAPABLE =
            new IncapacityRecord(ActorId.of("doctor-2"), NOW.minusSeconds(7200), "assessment-1");

    private static List<String> missing(StepResult<?, ?> result) {
        return result.refusal().stream()
                .flatMap(refusal -> refusal.missing().stream())
                .map(reason -> reason.code())
                .toList();
    }

    private static List<String> give(ConsentGiving how, Capacity capacity) {
        return missing(asked("C-1", scope()).give(call(0, "said-yes"), how, capacity, RULES, TODAY));
    }

    @Test
    void the_table_is_that_of_the_domain() {
        Machines.check(ConsentLifeCycle.TABLE, """
                DRAFT > PROPOSED
                PROPOSED > ACTIVE REFUSED
                ACTIVE > WITHDRAWN EXPIRED SUPERSEDED
                REFUSED
                WITHDRAWN
                EXPIRED
                SUPERSEDED
                ENTERED_IN_ERROR
                """);
        assertThat(ConsentLifeCycle.TABLE.mistake()).contains(ConsentState.ENTERED_IN_ERROR);
    }

    @Test
    void a_consent_names_the_very_words_that_were_read() {
        ConsentTextReference read = RULES.textFor(Set.of(Purpose.TELE_EXPERTISE))
                .orElseThrow()
                .in(LanguageCode.of("fr"))
                .orElseThrow();
        Consent altered = Consent.draft(
                call(0, "opinion-needed"),
                ConsentId.of("C-1"),
                CASE,
                new ConsentTextReference(read.id(), read.version(), read.language(), "0".repeat(64)),
                scope());
        ConsentScope referral = new ConsentScope(
                Set.of(Purpose.REFERRAL),
                scope().recipients(),
                Set.of(),
                scope().categories(),
                scope().countries(),
                scope().period());

        assertThat(read).hasToString("tele-expertise 1 in fr");
        assertThat(missing(altered.propose(call(0, "asked"), RULES))).containsExactly("consent.text.not-in-pack");
        assertThat(missing(Consent.draft(call(0, "care-needed"), ConsentId.of("C-2"), CASE, read, referral)
                        .propose(call(0, "asked"), RULES)))
                .containsExactly("consent.text.not-in-pack");
        assertThat(RULES.text(read)).isPresent();
    }

    @Test
    @Tag("A33")
    @DisplayName("A33 a spouse's or relative's word for a competent adult is refused")
    void an_adult_decides_alone() {
        for (GiverRelation relation : EnumSet.complementOf(EnumSet.of(GiverRelation.SELF))) {
            assertThat(give(ConsentGiving.written(relation, "paper-1"), Capacity.ofAge(18)))
                    .containsExactly("consent.giver.adult-decides-alone");
        }
        assertThat(give(bySelf(), Capacity.ofAge(18))).isEmpty();
    }

    @Test
    @Tag("A33")
    @DisplayName("A33 somebody decides for an adult only if the incapacity is on record")
    void a_proxy_needs_a_recorded_incapacity() {
        Capacity unconscious = Capacity.ofAge(40).incapable(INCAPABLE);
        Capacity later = Capacity.ofAge(40)
                .incapable(new IncapacityRecord(ActorId.of("doctor-2"), NOW.plusSeconds(60), "assessment-2"));

        assertThat(give(ConsentGiving.written(GiverRelation.SPOUSE, "paper-1"), unconscious))
                .isEmpty();
        assertThat(give(ConsentGiving.written(GiverRelation.NAMED_PROXY, "paper-1"), unconscious))
                .isEmpty();
        assertThat(give(bySelf(), unconscious)).containsExactly("consent.giver.incapable");
        assertThat(give(ConsentGiving.written(GiverRelation.SPOUSE, "paper-1"), later))
                .containsExactly("consent.giver.incapacity-not-on-record");
    }

    @Test
    @Tag("A33")
    @Tag("bad-input-14")
    @DisplayName("A33, bad input 14: a minor without guardian is refused, and what a minor said is recorded")
    void a_guardian_decides_for_a_minor_whose_word_is_recorded() {
        ConsentGiving byMother = ConsentGiving.written(GiverRelation.PARENT, "paper-1");

        assertThat(give(bySelf().assent(Assent.AGREED), Capacity.ofAge(17)))
                .containsExactly("consent.giver.minor-without-guardian");
        assertThat(give(
                        ConsentGiving.written(GiverRelation.SPOUSE, "paper-1").assent(Assent.AGREED),
                        Capacity.ofAge(16)))
                .containsExactly("consent.giver.minor-without-guardian");
        assertThat(give(byMother, Capacity.ofAge(17))).containsExactly("consent.assent.missing");
        assertThat(give(byMother.assent(Assent.AGREED), Capacity.ofAge(12))).isEmpty();
        assertThat(give(byMother.assent(Assent.DISAGREED), Capacity.ofAge(12)))
                .containsExactly("consent.assent.disagreed");
        assertThat(give(byMother.assent(Assent.DISAGREED), Capacity.ofAge(11))).isEmpty();
        assertThat(give(byMother.assent(Assent.COULD_NOT_BE_ASKED), Capacity.ofAge(1)))
                .isEmpty();
        Consent consent = asked("C-1", scope())
                .give(call(0, "said-yes"), byMother.assent(Assent.AGREED), Capacity.ofAge(15), RULES, TODAY)
                .orThrow();
        assertThat(consent.standing()).contains(SubjectStanding.MINOR_WHO_ASSENTS);
        assertThat(consent.giving().orElseThrow().assent()).contains(Assent.AGREED);
    }

    @Test
    @Tag("A33")
    @DisplayName("A33 a spoken consent has a witness other than the one who asks")
    void a_spoken_consent_needs_a_witness() {
        assertThat(give(ConsentGiving.oral(GiverRelation.SELF, ActorId.of("nurse-1")), Capacity.ofAge(40)))
                .isEmpty();
        assertThat(give(ConsentGiving.oral(GiverRelation.SELF, DOCTOR.id()), Capacity.ofAge(40)))
                .containsExactly("consent.form.witness-is-recorder");
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"RESEARCH", "TEACHING", "TESTIMONY", "PHOTOGRAPHS"})
    @Tag("A33")
    @DisplayName("A33 testimony, photographs, teaching and research are asked for apart")
    void a_purpose_beyond_care_stands_alone(Purpose apart) {
        Set<Purpose> both = EnumSet.of(Purpose.REFERRAL, apart);

        assertThatThrownBy(() -> new ConsentScope(
                        both,
                        scope().recipients(),
                        Set.of(),
                        scope().categories(),
                        scope().countries(),
                        scope().period()))
                .hasMessageContaining("asked for apart");
        assertThatThrownBy(() -> new ConsentText(
                        "x",
                        "1",
                        both,
                        LocalText.of("en", "yes?"),
                        RULES.ageOfConsent().source()))
                .hasMessageContaining("text of their own");
        assertThat(scope().purposes()).noneMatch(Purpose::isAskedApart);
    }

    @Test
    @Tag("A33")
    @DisplayName("A33 a refusal or withdrawal names the care in its place")
    void a_no_opens_local_care() {
        Consent refused =
                asked("C-1", scope()).refuse(call(0, "said-no"), care(0)).orThrow();
        Consent withdrawn =
                given("C-1", scope()).withdraw(call(0, "said-no"), care(0)).orThrow();

        assertThat(refused.localCare()).map(LocalCarePath::organisation).contains(HOSPITAL);
        assertThat(withdrawn.localCare()).map(LocalCarePath::organisation).contains(HOSPITAL);
        assertThat(missing(refused.give(call(1, "said-yes"), bySelf(), Capacity.ofAge(40), RULES, TODAY)))
                .containsExactly("lifecycle.step.ended");
        assertThatThrownBy(() -> Consent.recorded(
                        refused.id(), CASE, refused.text(), scope(), refused.history(), null, null, null))
                .hasMessageContaining("names the care");
        assertThatThrownBy(() -> Consent.recorded(
                        refused.id(),
                        CASE,
                        refused.text(),
                        scope(),
                        given("C", scope()).history(),
                        null,
                        null,
                        null))
                .hasMessageContaining("says who gave it");
    }

    @Test
    void a_consent_expires_by_its_period_whether_somebody_notices_or_not() {
        Consent consent = given("C-1", scope());
        var after = scope().period().last().plusDays(1);

        assertThat(consent.isInForceAt(NOW, TODAY)).isTrue();
        assertThat(consent.isInForceAt(NOW, after)).isFalse();
        assertThat(consent.isInForceAt(NOW.minusSeconds(3601), TODAY)).isFalse();
        assertThat(missing(consent.expire(call(0, "noticed"), scope().period().last())))
                .containsExactly("consent.period.not-over");
        assertThat(consent.expire(call(0, "noticed"), after).orThrow().state()).isEqualTo(ConsentState.EXPIRED);
        assertThat(missing(asked("C-1", scope()).give(call(0, "said-yes"), bySelf(), Capacity.ofAge(40), RULES, after)))
                .containsExactly("consent.period.over");
    }

    @Test
    void a_consent_is_superseded_by_an_active_one_of_the_same_case() {
        Consent old = given("C-1", scope());

        assertThat(missing(old.supersede(call(0, "newer"), old))).containsExactly("consent.successor.not-active");
        assertThat(missing(old.supersede(call(0, "newer"), asked("C-2", scope()))))
                .containsExactly("consent.successor.not-active");
        assertThat(missing(old.supersede(call(0, "newer"), given("C-2", CaseKey.of("OTHER-1"), scope()))))
                .containsExactly("consent.successor.not-active");
        assertThat(old.supersede(call(0, "newer"), given("C-2", scope()))
                        .orThrow()
                        .state())
                .isEqualTo(ConsentState.SUPERSEDED);
        assertThat(old.enteredInError(call(0, "mistake")).orThrow().state()).isEqualTo(ConsentState.ENTERED_IN_ERROR);
    }

    @Test
    @Tag("A16")
    @DisplayName("A16 who holds data is told, and the fact stays without the file")
    void a_withdrawal_tells_the_holders() {
        MemoryJournal journal = new MemoryJournal();
        Consent consent = given("C-1", scope());
        DisclosureRecord record = Patient.gate(consent)
                .build()
                .open(Patient.file(), Patient.request(), journal)
                .disclosed()
                .orElseThrow()
                .record();
        Consent withdrawn = consent.withdraw(call(600, "said-no"), care(600)).orThrow();

        assertThat(HolderNotice.after(consent, List.of(record))).isEmpty();
        List<HolderNotice> notices = HolderNotice.after(withdrawn, List.of(record, record));
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.holder()).isEqualTo(Patient.EXPERT);
            assertThat(notice.whatToDo()).isEqualTo(DataAtEnd.DESTROY);
            notice.record(DOCTOR, NOW.plusSeconds(700), journal);
        });
        assertThat(journal.entries()).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.NOTICE);
            assertThat(entry.details()).containsEntry("person", "E-0042").containsEntry("consent", "C-1");
        });
        assertThat(journal.entries().toString()).doesNotContain("Amina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "RW", "blank", "synthetic"})
    void every_shipped_pack_asks_for_care_opinion_teaching_testimony_and_photographs(String name) {
        CountryPack pack = CountryPack.load(name);
        ConsentSection section = ConsentSection.of(pack).orElseThrow();

        for (Purpose purpose : EnumSet.complementOf(EnumSet.of(Purpose.RESEARCH))) {
            ConsentText text = section.textFor(Set.of(purpose)).orElseThrow();
            assertThat(text.words().byLanguage()).containsKeys("en", "fr");
        }
        assertThat(section.ageOfConsent().value()).isEqualTo(18);
        assertThat(section.exemptions())
                .allSatisfy(exemption -> assertThat(exemption.needsIncapacity()).isTrue());
        if (!name.equals("synthetic")) {
            assertThat(section.texts()).noneMatch(text -> text.source().isVerified());
        }
    }

    @Test
    void a_pack_without_the_section_lets_nobody_consent() throws URISyntaxException {
        CountryPack senegal = CountryPack.read(
                Path.of(ConsentTest.class.getResource("/packs/SN").toURI()));

        assertThat(ConsentSection.of(senegal)).isEmpty();
    }

    @Test
    void words_without_a_case_key_form_are_no_key_and_are_not_repeated() {
        assertThatThrownBy(() -> CaseKey.of("Amina Benali"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe it names a person")
                .hasMessageNotContaining("Amina");
        assertThatThrownBy(() -> ContentReference.of(CASE, "Amina Benali", DataCategory.CONTACT))
                .hasMessageNotContaining("Amina");
        assertThatThrownBy(() -> Capacity.ofAge(131)).hasMessageNotContaining("131");
        assertThatThrownBy(() -> new ConsentScope(
                        scope().purposes(),
                        scope().recipients(),
                        Set.of(),
                        scope().categories(),
                        scope().countries(),
                        DateRange.from(TODAY)))
                .hasMessageContaining("known day");
        StepCall call = call(0, "x");
        assertThat(call.by()).isEqualTo(DOCTOR);
    }
}
