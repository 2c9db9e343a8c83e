package io.github.diasporaskills.core.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.consent.DataCategory;
import io.github.diasporaskills.core.consent.DisclosureRecord;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.journal.MemoryJournal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A third country with a chain of three hops of its own: texts of a pack, and not a line of Java. */
class ChainIsDataOnlyTest {

    private static final String CHAIN = """
            {
              "schema": "1.0",
              "sources": {"made": {"text": "made for a test", "status": "UNVERIFIED"}},
              "onlyWherePublicCareLacks": {"value": true, "source": "made"},
              "chains": [
                {"id": "health-post", "names": {"en": "From the health post", "fr": "Depuis le poste de santé"},
                 "roles": [
                  {"role": "health-post-nurse", "names": {"en": "Nurse", "fr": "Infirmière"},
                   "sees": ["CARE_NEED", "DEMOGRAPHICS", "CLINICAL_SUMMARY"]},
                  {"role": "district-desk", "names": {"en": "District", "fr": "District"}, "sees": ["CARE_NEED"]},
                  {"role": "regional-desk", "names": {"en": "Region", "fr": "Région"},
                   "sees": ["CARE_NEED", "DEMOGRAPHICS"]},
                  {"role": "visiting-specialist", "names": {"en": "Specialist", "fr": "Spécialiste"},
                   "sees": ["CARE_NEED", "DEMOGRAPHICS", "CLINICAL_SUMMARY"]}],
                 "source": "made"}
              ]
            }
            """;

    private static CountryPack senegal() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : Set.of(
                "authorisations",
                "calendar",
                "councils",
                "identity",
                "institutions",
                "legal",
                "pack",
                "parameters",
                "professions",
                "regions",
                "targets",
                "zone")) {
            files.put(name + ".json", text(ChainIsDataOnlyTest.class, "/packs/SN/" + name + ".json"));
        }
        files.computeIfPresent(
                "pack.json",
                (name, text) -> text.replace("\"sections\": [", "\"sections\": [\"consent\", \"referral\", "));
        files.put("consent.json", text(CountryPack.class, "packs/MA/consent.json"));
        files.put("referral.json", CHAIN);
        return CountryPack.from(files);
    }

    private static String text(Class<?> beside, String path) throws IOException {
        try (InputStream in = beside.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("A14")
    @Tag("I4")
    @DisplayName(
            "A14 a chain of three hops in a third country is data only: ordered, none skipped, each sees its fields")
    void a_chain_of_three_hops_in_a_third_country_is_data_only() throws IOException {
        CountryPack pack = senegal();
        ReferralChain chain = ReferralSection.of(pack).chain("health-post").orElseThrow();
        Chains chains = new Chains(pack, chain, new MemoryJournal());

        ReferralCase offered = chains.at(3);

        assertThat(chain.handovers()).isEqualTo(3);
        assertThat(offered.state()).isEqualTo(ReferralState.PROVIDER_OFFERED);
        assertThat(offered.handovers())
                .extracting(record -> record.recipient().role().value())
                .containsExactly("district-desk", "regional-desk", "visiting-specialist");
        assertThat(offered.handovers())
                .extracting(DisclosureRecord::categories)
                .containsExactly(
                        Set.of(DataCategory.CARE_NEED),
                        Set.of(DataCategory.CARE_NEED, DataCategory.DEMOGRAPHICS),
                        Set.of(DataCategory.CARE_NEED, DataCategory.DEMOGRAPHICS, DataCategory.CLINICAL_SUMMARY));
        assertThat(chains.consented()
                        .handOver(
                                chains.call(0, 20, "handed-over"),
                                chains.file(),
                                chains.recipient(2),
                                chains.rules(chains.given()),
                                chains.journal())
                        .isTaken())
                .as("the district cannot be left out")
                .isFalse();
    }
}
