package io.github.diasporaskills.core.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.core.campaign.BeneficiaryId;
import io.github.diasporaskills.core.campaign.CampaignId;
import io.github.diasporaskills.core.campaign.FindingId;
import io.github.diasporaskills.core.campaign.ServiceId;
import io.github.diasporaskills.core.campaign.SessionId;
import io.github.diasporaskills.core.casefile.AttachmentId;
import io.github.diasporaskills.core.contribution.ContributionId;
import io.github.diasporaskills.core.contribution.InvestmentId;
import io.github.diasporaskills.core.engagement.ApplicationId;
import io.github.diasporaskills.core.engagement.CapacityActivityId;
import io.github.diasporaskills.core.engagement.EngagementId;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.engagement.RelationshipId;
import io.github.diasporaskills.core.organisation.EnrolmentId;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.programme.ExternalId;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.referral.ReferralId;
import io.github.diasporaskills.core.teleexpertise.TeleExpertiseRequestId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two ids that look the same are the same: what cannot be seen is in none. */
class IdFormTest {

    /** What regular expressions of the JDK call control, format, unassigned, private, surrogate and line end. */
    private static final Pattern OTHER = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** Letters and marks of Default_Ignorable_Code_Point (Unicode 13, DerivedCoreProperties), and blank Braille. */
    private static final Pattern IGNORED = Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800"
            + "\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    private static Map<String, Function<String, Object>> kinds() {
        Map<String, Function<String, Object>> kinds = new LinkedHashMap<>();
        kinds.put("actor", ActorId::of);
        kinds.put("person", PersonId::of);
        kinds.put("beneficiary", BeneficiaryId::of);
        kinds.put("campaign", CampaignId::of);
        kinds.put("finding", FindingId::of);
        kinds.put("service", ServiceId::of);
        kinds.put("session", SessionId::of);
        kinds.put("attachment", AttachmentId::of);
        kinds.put("contribution", ContributionId::of);
        kinds.put("investment", InvestmentId::of);
        kinds.put("application", ApplicationId::of);
        kinds.put("capacity activity", CapacityActivityId::of);
        kinds.put("engagement", EngagementId::of);
        kinds.put("need", NeedId::of);
        kinds.put("relationship", RelationshipId::of);
        kinds.put("enrolment", EnrolmentId::of);
        kinds.put("organisation", OrganisationId::of);
        kinds.put("programme", ProgrammeId::of);
        kinds.put("referral", ReferralId::new);
        kinds.put("request", TeleExpertiseRequestId::of);
        kinds.put("external", id -> new ExternalId("Prima", id));
        OrganisationId a = OrganisationId.of("A");
        kinds.put("visit", id -> new FieldVisit(id, LocalDate.of(2026, 4, 1), a, Set.of(a), Set.of()));
        kinds.put(
                "partnership",
                id -> Partnership.between(id, LocalText.of("en", "x"), List.of(a, OrganisationId.of("B"))));
        return kinds;
    }

    @Test
    void what_is_refused_is_what_the_categories_of_unicode_say_and_what_has_no_glyph() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String text = "E" + Character.toString(point) + "1";
            String one = Character.toString(point);
            boolean refused =
                    OTHER.matcher(one).matches() || IGNORED.matcher(one).matches();
            if (IdForm.firstRefused(text) != (refused ? 1 : -1)) {
                throw new AssertionError(String.format("U+%04X", point));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0009, 0x000A, 0x007F, 0x0085, 0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D,
                0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2064, 0x2066, 0x2067,
                0x2068, 0x2069, 0x3164, 0xD800, 0xDC00, 0xE000, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFF, 0x0378, 0xE0001,
                        0xE0041,
                0xE0101, 0xF0000, 0x10FFFF
            })
    void no_kind_of_id_holds_a_character_that_cannot_be_seen(int point) {
        kinds().forEach((kind, id) -> {
            for (String text : List.of("AB-" + Character.toString(point) + "1", "AB1" + Character.toString(point))) {
                assertThatIllegalArgumentException().as(kind).isThrownBy(() -> id.apply(text));
            }
        });
    }

    @Test
    void the_message_names_the_character_and_its_position_and_does_not_show_the_id() {
        Map<String, Function<String, Object>> kinds = kinds();
        kinds.remove("attachment"); // of plain letters and digits, which the message says
        kinds.remove("referral");
        kinds.forEach((kind, id) -> assertThatIllegalArgumentException()
                .as(kind)
                .isThrownBy(() -> id.apply("GRÜ\uD83D\uDE00\u202E7"))
                .withMessageContaining("; found U+202E at position 5 of 7 characters")
                .withMessageNotContaining("GRÜ"));
        assertThat(Pseudonym.fits("E-1\u200B")).isFalse();
        assertThat(Pseudonym.fits("E\uD800-1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G-007", "CHU Rabat", "مستشفى-1", "CHU-Génève", "病院1", "N\uD83D\uDE00"})
    void letters_of_any_script_and_spaces_inside_are_fine(String id) {
        assertThat(IdForm.firstRefused(id)).isEqualTo(-1);
        assertThat(OrganisationId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " G-1", "G-1 ", "\u2003G-1"})
    void an_id_is_neither_blank_nor_padded(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeedId.of(id))
                .withMessageContaining("1 to 64 characters, such as N-012")
                .withMessageEndingWith("found " + id.length() + " characters");
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertThat(NeedId.of("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> NeedId.of("x".repeat(65)));
    }

    @Test
    void the_name_of_a_person_keeps_the_joiners_that_its_script_needs() {
        String persian = "علی\u200Cرضا";

        assertThat(PersonName.of("می\u200Dر", persian).given()).isEqualTo(persian);
    }
}
