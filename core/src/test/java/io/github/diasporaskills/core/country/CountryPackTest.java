package io.github.diasporaskills.core.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryPackTest {

    /** A section that another module might own. */
    private record Tariff(int price, Source source) implements PackSection {
        static final SectionReader<Tariff> READER = new SectionReader<>() {
            @Override
            public String name() {
                return "tariff";
            }

            @Override
            public Class<Tariff> type() {
                return Tariff.class;
            }

            @Override
            public SchemaVersion schema() {
                return SchemaVersion.of(1, 0);
            }

            @Override
            public Tariff read(DocumentNode root) {
                int price = root.wholeNumber("price", 0, 100);
                root.optionalText("currency");
                return new Tariff(price, Source.of(root));
            }

            @Override
            public void check(Tariff section, DocumentNode root, SectionLookup others) {
                String currency = root.optionalText("currency").orElse("");
                boolean own = others.find(IdentitySection.class)
                        .map(identity ->
                                identity.currency().currency().getCurrencyCode().equals(currency))
                        .orElse(true);
                if (!own) {
                    root.get("currency")
                            .error(Reason.of(CountryReason.UNKNOWN_CURRENCY).with("own", "XTS"));
                }
            }
        };
    }

    private static final String TARIFF = """
            { "schema": "1.0", "price": 5, "currency": "XTS",
              "source": { "text": "A decree", "status": "UNVERIFIED", "reading": true, "note": "look" } }
            """;

    private static Map<String, String> files() {
        return PackTexts.of("synthetic");
    }

    private static Map<String, String> withTariff(String tariff) {
        Map<String, String> files = files();
        files.compute("pack.json", (name, text) -> text.replace("\"sections\": [", "\"sections\": [\"tariff\", "));
        files.put("tariff.json", tariff);
        return files;
    }

    private static List<String> problems(Map<String, String> files) {
        ReadResult<CountryPack> read = CountryPackReader.standard().check(files);
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void a_shipped_pack_says_what_it_is() {
        CountryPack pack = CountryPack.load("synthetic");
        assertThat(pack.country()).isEqualTo(CountryCode.of("XS"));
        assertThat(pack.version()).isEqualTo("1");
        assertThat(pack.validFrom()).isEqualTo("2024-01-01");
        assertThat(pack.notes()).isNotEmpty();
        assertThat(pack.warnings()).isEmpty();
        assertThat(pack.sectionNames()).contains("identity");
        assertThat(pack.hash()).matches("[0-9a-f]{64}");
        assertThat(pack).hasToString("country pack XS 1 (" + pack.hash().substring(0, 8) + ")");
    }

    @Test
    void a_shipped_pack_is_read_once_by_each_reader() {
        CountryPack pack = CountryPack.load("MA");
        assertThat(CountryPack.load("MA")).isSameAs(pack);
        CountryPack withMore = CountryPackReader.standard().with(Tariff.READER).load("MA");
        assertThat(withMore).isNotSameAs(pack).isEqualTo(pack);
    }

    @Test
    void layout_and_order_of_fields_do_not_change_the_hash_and_content_does() {
        String hash = CountryPack.load("synthetic").hash();
        assertThat(CountryPack.from(files()).hash()).isEqualTo(hash);

        Map<String, String> compact = files();
        compact.replaceAll((name, text) -> text.replace("\n", " \r\n\t"));
        compact.compute(
                "pack.json",
                (name, text) -> text.replace("\"schema\": \"1.0\",", "").replace("}", ", \"schema\": \"1.0\"}"));
        assertThat(CountryPack.from(compact).hash()).isEqualTo(hash);
        assertThat(CountryPack.from(compact))
                .isEqualTo(CountryPack.load("synthetic"))
                .hasSameHashCodeAs(CountryPack.load("synthetic"))
                .isNotEqualTo(CountryPack.load("blank"));

        Map<String, String> other = files();
        other.compute("identity.json", (name, text) -> text.replace("Synthétique", "Synthétie"));
        assertThat(CountryPack.from(other).hash()).isNotEqualTo(hash);

        assertThat(CountryPack.from(withTariff(TARIFF)).hash())
                .isNotEqualTo(
                        CountryPack.from(withTariff(TARIFF.replace("5", "6"))).hash());
    }

    @Test
    void a_section_of_another_module_is_kept_raw_and_can_be_read_later_or_at_once() {
        CountryPack raw = CountryPack.from(withTariff(TARIFF));
        assertThat(raw.find(Tariff.class)).isEmpty();
        assertThat(raw.section(Tariff.READER).price()).isEqualTo(5);

        CountryPack read = CountryPackReader.standard().with(Tariff.READER).from(withTariff(TARIFF));
        assertThat(read.section(Tariff.class).source().isVerified()).isFalse();
        assertThat(read.section(Tariff.READER)).isSameAs(read.section(Tariff.class));
        assertThat(read.hash()).isEqualTo(raw.hash());
    }

    @Test
    void a_broken_section_of_another_module_is_reported_when_it_is_read() {
        Map<String, String> broken = withTariff(TARIFF.replace("5", "500"));
        assertThatThrownBy(() -> CountryPack.from(broken).section(Tariff.READER))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("tariff.json:1 $.price: a number from 0 to 100 is expected");
        assertThatThrownBy(
                        () -> CountryPackReader.standard().with(Tariff.READER).from(broken))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("tariff.json:1 $.price");
        Map<String, String> inconsistent = withTariff(TARIFF.replace("XTS", "MAD"));
        assertThatThrownBy(() -> CountryPack.from(inconsistent).section(Tariff.READER))
                .hasMessageContaining("tariff.json:1 $.currency");
        assertThatThrownBy(
                        () -> CountryPackReader.standard().with(Tariff.READER).from(inconsistent))
                .hasMessageContaining("tariff.json:1 $.currency");
    }

    @Test
    void a_section_that_is_not_there_is_refused_by_name() {
        CountryPack pack = CountryPack.load("synthetic");
        assertThatThrownBy(() -> pack.section(Tariff.class)).hasMessageContaining("has no section Tariff");
        assertThatThrownBy(() -> pack.section(Tariff.READER)).hasMessageContaining("has no section tariff");
    }

    @Test
    void a_section_has_one_reader() {
        CountryPackReader reader = CountryPackReader.standard().with(Tariff.READER);
        assertThatThrownBy(() -> reader.with(Tariff.READER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_fact_is_listed_with_its_source() {
        CountryPack pack = CountryPack.from(withTariff(TARIFF));
        assertThat(pack.facts())
                .extracting(fact -> fact.location().toString())
                .contains("identity.json:8 $.languages[0]");
        assertThat(pack.unverifiedFacts()).singleElement().satisfies(fact -> {
            assertThat(fact.location()).isEqualTo(new Location("tariff.json", 1, "$"));
            assertThat(fact.source()).isEqualTo(new Source("A decree", SourceStatus.UNVERIFIED, true, "look"));
            assertThat(fact.toString()).startsWith("tariff.json:1 $ [UNVERIFIED, reading] A decree: {");
        });
    }

    @Test
    void files_that_are_missing_or_not_listed_are_reported() {
        Map<String, String> files = files();
        files.put("identiti.json", files.remove("identity.json"));
        assertThat(problems(files))
                .containsExactly(
                        "identiti.json: no such file is read, while identity.json is expected and missing; give"
                                + " it that name. Maybe identity.json");

        Map<String, String> misspelt = files();
        misspelt.compute("pack.json", (name, text) -> text.replace("\"identity\"", "\"identitty\""));
        assertThat(problems(misspelt))
                .containsExactly("pack.json:7 $.sections[0]: there is no file identitty.json, while identity.json is"
                        + " there and not listed. Maybe identity");

        Map<String, String> strange = withTariff(TARIFF);
        strange.put("minutes.json", strange.remove("tariff.json"));
        assertThat(problems(strange))
                .containsExactly(
                        "pack.json:6 $.sections[0]: the file tariff.json is not there",
                        "minutes.json: the file is not used; add \"minutes\" to the sections in pack.json, or take"
                                + " the file away");

        Map<String, String> unnamed = files();
        unnamed.put("Pack.json", unnamed.remove("pack.json"));
        assertThat(problems(unnamed))
                .containsExactly(
                        "Pack.json: no such file is read, while pack.json is expected and missing; give it that"
                                + " name. Maybe pack.json");
        Map<String, String> none = Map.of();
        assertThat(problems(none)).containsExactly("pack.json: the file pack.json is not there");
    }

    @Test
    void a_mistake_in_the_manifest_hides_none_in_the_other_files() {
        Map<String, String> files = files();
        files.compute("pack.json", (name, text) -> text.replace("\"2024-01-01\"", "\"soon\""));
        files.compute("identity.json", (name, text) -> text.replace("\"RTL\"", "\"down\""));
        files.compute("regions.json", (name, text) -> text.replace("\"schemes\"", "\"scheems\""));
        files.put("extra.json", "{}");

        assertThat(files(problems(files))).containsExactly("pack.json", "extra.json", "identity.json", "regions.json");
    }

    @Test
    void a_list_of_sections_that_cannot_be_read_hides_no_mistake_in_them() {
        for (String wrong : List.of("\"sections\": [\"../x\", ", "\"sektions\": [", "\"sections\": 3, \"x\": [", "]")) {
            Map<String, String> files = files();
            files.compute("pack.json", (name, text) -> text.replace("\"sections\": [", wrong));
            files.compute("identity.json", (name, text) -> text.replace("\"RTL\"", "\"down\""));
            files.compute("calendar.json", (name, text) -> text + "}");

            assertThat(files(problems(files))).as(wrong).containsExactly("pack.json", "calendar.json", "identity.json");
            files.remove("pack.json");
            assertThat(files(problems(files))).as(wrong).containsExactly("pack.json", "calendar.json", "identity.json");
        }
    }

    @Test
    void of_a_pack_of_another_major_version_nothing_more_is_said() {
        Map<String, String> files = files();
        files.compute("pack.json", (name, text) -> text.replace("\"schema\": \"1.0\"", "\"schema\": \"2.0\""));
        files.compute("identity.json", (name, text) -> text.replace("\"RTL\"", "\"down\""));

        assertThat(files(problems(files))).containsExactly("pack.json");
    }

    /** The files that problems are in, in order and each once, sections sorted. */
    private static List<String> files(List<String> problems) {
        return problems.stream()
                .map(words -> words.substring(0, words.indexOf(".json") + 5))
                .distinct()
                .sorted(Comparator.comparing((String file) -> !file.equals("pack.json"))
                        .thenComparing(file -> !file.equals("extra.json"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @Test
    void a_pack_that_is_not_shipped_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> CountryPack.load("ma"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        broken -> assertThat(broken.problems())
                                .extracting(Problem::toString)
                                .containsExactly("ma: no country pack of this name is shipped; there are MA, RW, blank,"
                                        + " synthetic, and a folder of your own can be read. Maybe MA"));
        assertThatThrownBy(() -> CountryPack.load("Blanc")).hasMessageContaining("Maybe blank");
        assertThatThrownBy(() -> CountryPack.load("XX"))
                .hasMessageContaining("there are MA, RW, and a folder of your own can be read")
                .hasMessageNotContaining("Maybe");
        for (String name : List.of("MA", "RW", "blank", "synthetic")) {
            assertThat(CountryPack.load(name).sectionNames()).as(name).isNotEmpty();
        }
    }

    @Test
    void a_required_section_must_be_listed() {
        Map<String, String> files = files();
        files.compute("pack.json", (name, text) -> text.replace("\"identity\"", "\"other\""));
        files.put("other.json", files.remove("identity.json"));
        assertThat(problems(files))
                .containsExactly("pack.json $.sections: the section identity is needed in every pack; add it here and"
                        + " write identity.json");
    }

    @Test
    void a_section_cannot_name_a_file_elsewhere() {
        Map<String, String> files = files();
        files.compute("pack.json", (name, text) -> text.replace("\"identity\"", "\"identity\", \"../identity\""));
        assertThat(problems(files))
                .containsExactly("pack.json:7 $.sections[1]: expected: a section's name such as regions");
        assertThatThrownBy(() -> CountryPack.load("../MA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mistakes_about_sources_are_reported() {
        Map<String, String> files = files();
        files.compute(
                "identity.json",
                (name, text) -> text.replace(
                                "\"direction\": \"LTR\", \"source\": \"invented\"", "\"direction\": \"LTR\"")
                        .replace(
                                "\"direction\": \"RTL\", \"source\": \"invented\"",
                                "\"direction\": \"RTL\", \"source\": \"invent\""));
        assertThat(problems(files))
                .containsExactly(
                        "identity.json:8 $.languages[0]: no source is named, here or further up; add \"source\"",
                        "identity.json:9 $.languages[1].source: this source is not listed under \"sources\"; listed"
                                + " are: invented. Maybe invented");
    }

    @Test
    void a_source_that_no_fact_names_is_a_warning() {
        Map<String, String> files = files();
        files.compute(
                "identity.json",
                (name, text) -> text.replace(
                        "\"sources\": {", "\"sources\": { \"spare\": { \"text\": \"x\", \"status\": \"VERIFIED\" },"));
        assertThat(CountryPack.from(files).warnings())
                .extracting(Problem::toString)
                .containsExactly("identity.json:3 $.sources.spare: no fact names the source spare");
    }

    @Test
    void a_pack_is_read_from_a_folder(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("README.md"), "not part of the pack");
        assertThat(CountryPack.read(folder).hash())
                .isEqualTo(CountryPack.load("synthetic").hash());
        assertThat(CountryPackReader.standard().check(folder.resolve("nowhere")).problems())
                .extracting(Problem::toString)
                .containsExactly("pack.json: the file pack.json is not there");
    }

    @Test
    void a_pack_is_loaded_from_another_jar(@TempDir Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("META-INF/diaspora-skills/packs/mine"));
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(CountryPack.load("mine", loader).country()).isEqualTo(CountryCode.of("XS"));
            assertThatThrownBy(() -> CountryPack.load("other", loader))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("the country pack other");
        }
        assertThatThrownBy(() -> CountryPack.load("ZZ")).isInstanceOf(ProblemsException.class);
    }

    @Test
    @Tag("bad-input-20")
    @DisplayName("bad input 20: the currency DH is MAD in Morocco")
    void an_alias_of_the_currency_is_known() {
        IdentitySection identity = CountryPack.load("MA").identity();
        for (String written : List.of("DH", "dh", "Dhs", "MAD", "mad ", "د.م.", "dirham")) {
            assertThat(identity.currency(written).found()).as(written).contains(Currency.getInstance("MAD"));
        }
        assertThat(identity.currency("usd").found()).contains(Currency.getInstance("USD"));
        assertThat(identity.currency("DHX").problem(Location.of("x.csv", 3), "DHX"))
                .get()
                .hasToString("x.csv:3: neither a currency of ISO 4217 nor another way to write MAD");
        assertThatThrownBy(() -> identity.currency("DHX").orThrow("the budget")).isInstanceOf(ProblemsException.class);
    }

    @Test
    void the_blank_pack_is_copied_with_its_guide_and_never_overwrites(@TempDir Path folder) throws IOException {
        Path mine = CountryPack.copyBlankTo(folder.resolve("deep/mine"));
        assertThat(mine.resolve("GUIDE.md")).exists();
        assertThat(CountryPack.read(mine).hash())
                .isEqualTo(CountryPack.load("blank").hash());
        Files.writeString(mine.resolve("targets.json"), "mine");
        assertThatThrownBy(() -> CountryPack.copyBlankTo(mine)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(mine.resolve("targets.json")).hasContent("mine");
    }

    @Test
    void the_guide_names_every_section_and_every_choice(@TempDir Path folder) throws IOException {
        String guide =
                Files.readString(CountryPack.copyBlankTo(folder.resolve("mine")).resolve("GUIDE.md"));
        for (String section : CountryPack.load("blank").sectionNames()) {
            assertThat(guide).contains("### " + section + ".json");
        }
        for (Class<? extends Enum<?>> choices : List.of(
                SourceStatus.class,
                LanguageUse.class,
                TextDirection.class,
                LegalTopic.class,
                CouncilRuleKind.class,
                InstitutionState.class)) {
            for (Enum<?> choice : choices.getEnumConstants()) {
                assertThat(guide).contains("`" + choice.name() + "`");
            }
        }
        assertThat(Institution.KINDS).allSatisfy(kind -> assertThat(guide).contains("`" + kind + "`"));
    }
}
