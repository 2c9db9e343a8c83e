package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.diasporaskills.accountability.exchange.Export;
import io.github.diasporaskills.accountability.exchange.iati.IatiExport;
import io.github.diasporaskills.accountability.exchange.iati.IatiPlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Every shipped programme is a good file of IATI 2.03. */
class ShippedIatiTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static Export export(ShippedProgramme shipped) throws IOException {
        ShippedPublications.Read read = ShippedPublications.of(shipped);
        return IatiExport.with(read.settings().iati(), NOW)
                .in(IatiPlace.ofSites(read.register(), read.pack()))
                .write(read.publication());
    }

    @ParameterizedTest
    @EnumSource(ShippedProgramme.class)
    void keeps_the_order_of_the_schema_and_the_rules(ShippedProgramme shipped) throws Exception {
        assertThat(IatiRules.broken(export(shipped).bytes(), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<activity-status code=\"2\"/> # # schema",
                "name=\"sex\" # name=\"\" # schema",
                "iso-date=\"2024-01-01\"/> # iso-date=\"2031-01-01\"/> # 8.6.1",
                "<iati-identifier>XX-EXAMPLE-1- # <iati-identifier>XX-EXAMPLE-2- # 1.1.21",
                "percentage=\"60\" # percentage=\"61\" # 2.1.2",
                "significance=\"1\" # # 6.14.1",
                "<reference vocabulary=\"99\" code=\"1.3.c\"/> # <reference code=\"1.3.c\"/> # schema",
                "iso-date=\"2024-12-31\" # iso-date=\"2025-12-31\" # 7.5.3",
                "<target value=\"90\"/> # <target value=\"many\"/> # 8.9.2",
                "<target value=\"90\"/> # <target/> # 8.9.1",
                "<target value=\"25\"> # <target value=\"many\"> # 8.9.2",
                "<target value=\"25\"> # <target> # 8.9.1",
                "<target value=\"25\"> # <target value=\"25\"><comment><narrative>A</narrative></comment> # schema",
                "type=\"2\" iso-date=\"2024-01-01\" # type=\"2\" iso-date=\"2026-03-03\" # 11.1.4",
            })
    void the_rules_see_what_is_broken(String good, String bad, String rule) throws Exception {
        String file = export(ShippedProgramme.MOROCCO).text();
        assertThat(file).contains(good);
        String broken = file.replace(good, bad == null ? "" : bad);
        assertThat(IatiRules.broken(broken.getBytes(StandardCharsets.UTF_8), TODAY))
                .anyMatch(line -> line.startsWith(rule));
    }

    /** Only where the files of the standard are given: they are not part of this project. */
    @Test
    void the_official_schema_and_ruleset_find_nothing() throws Exception {
        String given = System.getProperty("iati.dir");
        assumeTrue(given != null, "give the directory of the standard's schemas and ruleset as -Diati.dir=DIR");
        Path standard = Path.of(given);
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Schema schema =
                factory.newSchema(standard.resolve("iati-activities-schema.xsd").toFile());
        IatiRuleset rules = IatiRuleset.read(standard.resolve("ruleset-standard.json"), TODAY);
        for (ShippedProgramme shipped : ShippedProgramme.values()) {
            byte[] file = export(shipped).bytes();
            assertThat(errors(schema, file)).as(shipped.id()).isEmpty();
            rules.check(IatiRules.parse(file));
        }
        assertThat(rules.broken()).isEmpty();
        assertThat(rules.evaluated()).isGreaterThan(1000);
        assertThat(rules.notEvaluated()).isSubsetOf("1.14.8", "1.3.13", "1.14.13", "1.11.13", "1.8.13");
        String broken = export(ShippedProgramme.MOROCCO).text().replace("<target value=\"90\"/>", "<target/>");
        rules.check(IatiRules.parse(broken.getBytes(StandardCharsets.UTF_8)));
        assertThat(rules.broken()).contains("8.9.1 error at target");
    }

    private static List<String> errors(Schema schema, byte[] file) throws Exception {
        List<String> errors = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.toString());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.toString());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.toString());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        return errors;
    }
}
