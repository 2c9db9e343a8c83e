package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.calendar.ZoneRulesReport;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.Fact;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills country check}: every mistake of a country pack, its unverified facts, and this Java's zone rules. */
@Command(name = "check")
final class CountryCheckCommand implements Callable<Integer> {

    private static final int SHOWN = 160;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "param.pack")
    private @Nullable Path dir;

    CountryCheckCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() {
        String name = requireNonNull(dir, "picocli demands it").toString();
        Path folder = around.directory().resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new WrongUsageException(
                    requireNonNull(spec, "picocli sets the specification").commandLine(),
                    Reason.of(Files.exists(folder) ? Said.PACK_IS_FILE : Said.PACK_MISSING)
                            .with("name", "DIR")
                            .with("folder", name));
        }
        Console console = shared.console();
        try {
            return tell(PackChoice.READER.read(folder), console);
        } catch (ProblemsException broken) {
            return tell(broken.problems(), name, console);
        }
    }

    private int tell(CountryPack pack, Console console) {
        long facts = pack.facts().size();
        long unverified = pack.unverifiedFacts().size();
        List<ZoneRulesReport> zones =
                pack.find(ZoneSection.class).map(ZoneSection::checkRuntime).orElse(List.of());
        boolean agree = zones.stream().allMatch(ZoneRulesReport::agrees);
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            json.put("fine", true);
            json.put("country", pack.country().value());
            json.put("version", pack.version());
            json.put("hash", pack.hash());
            ArrayNode sections = json.putArray("sections");
            pack.sectionNames().forEach(sections::add);
            json.put("facts", facts);
            json.put("unverified", unverified);
            ArrayNode review = json.putArray("unverifiedFacts");
            pack.unverifiedFacts().forEach(fact -> add(review.addObject(), fact));
            json.put("zoneRulesAgree", agree);
            ArrayNode zoneRules = json.putArray("zoneRules");
            zones.forEach(report -> zoneRules
                    .addObject()
                    .put("zone", report.check().zone())
                    .put("known", report.zoneKnown())
                    .put("agrees", report.agrees())
                    .put("tzdata", report.check().minimumTzdata()));
            ArrayNode warnings = json.putArray("warnings");
            pack.warnings().forEach(problem -> ProblemJson.add(warnings.addObject(), problem, console.wording()));
            console.out().print(PlanFiles.text(json));
            return ExitCode.FINE;
        }
        console.line(console.good(console.wording()
                .say(Reason.of(Said.COUNTRY_FINE)
                        .with("country", pack.country().value())
                        .with("version", pack.version())
                        .with("hash", pack.hash()))));
        console.print(Reason.of(Said.COUNTRY_SECTIONS).with("sections", pack.sectionNames()));
        console.print(Reason.of(Said.COUNTRY_UNVERIFIED)
                .with("unverified", unverified)
                .with("facts", facts));
        pack.unverifiedFacts().forEach(fact -> console.line(console.faint("  " + words(fact, console))));
        pack.warnings().forEach(problem -> console.line(problem.wordsWithReadings(console.wording())));
        if (!zones.isEmpty()) {
            console.print(agree ? Said.COUNTRY_ZONE_FINE : Said.COUNTRY_ZONE_STALE);
        }
        zones.forEach(report -> report.reasons().forEach(console::print));
        return ExitCode.FINE;
    }

    /** A fact with its place and source; long content is cut. */
    private static String words(Fact fact, Console console) {
        String content = fact.content();
        return console.wording()
                .say(Reason.of(fact.source().reading() ? Said.COUNTRY_FACT_READING : Said.COUNTRY_FACT)
                        .with("place", fact.location().words(console.wording()))
                        .with("content", content.length() <= SHOWN ? content : content.substring(0, SHOWN) + "…")
                        .with("source", fact.source().text()));
    }

    private static void add(ObjectNode to, Fact fact) {
        to.put("file", fact.location().file());
        to.put("line", fact.location().line());
        to.put("field", fact.location().field());
        to.put("source", fact.source().text());
        to.put("reading", fact.source().reading());
    }

    private int tell(List<Problem> problems, String name, Console console) {
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            json.put("fine", false);
            ArrayNode all = json.putArray("problems");
            problems.forEach(problem -> ProblemJson.add(all.addObject(), problem, console.wording()));
            console.out().print(PlanFiles.text(json));
        } else {
            problems.forEach(problem -> console.line(problem.wordsWithReadings(console.wording())));
            console.complain(Reason.of(Said.COUNTRY_BROKEN).with("folder", name).with("count", problems.size()));
        }
        return ExitCode.PROBLEMS;
    }
}
