package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.Audience;
import io.github.diasporaskills.matching.StableVerdicts;
import io.github.diasporaskills.matching.preference.Mechanism;
import io.github.diasporaskills.matching.preference.PreferenceFile;
import io.github.diasporaskills.matching.preference.PreferenceInstance;
import io.github.diasporaskills.matching.preference.Side;
import io.github.diasporaskills.matching.proof.StabilityCheck;
import io.github.diasporaskills.matching.proof.StabilityVerifier;
import io.github.diasporaskills.matching.stable.StableMatching;
import io.github.diasporaskills.matching.stable.StableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills stable}: a stable plan for an instance of preferences, checked by the verifier. */
@Command(name = "stable")
final class StableCommand implements Callable<Integer> {

    private static final DocumentLimits LIMITS = new DocumentLimits(256 * 1024 * 1024, 16);
    private static final int WARNINGS = 20;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Option(names = "--instance", paramLabel = "I.json", descriptionKey = "option.instance")
    private @Nullable String instance;

    @Option(names = "--side", paramLabel = "proposers|places", descriptionKey = "option.side")
    private Side side = Side.PROPOSERS;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed")
    private long seed;

    @Option(names = "--mechanism", paramLabel = "standard|jrmp|flexible", descriptionKey = "option.mechanism")
    private Mechanism mechanism = Mechanism.STANDARD;

    @Option(names = "--out", paramLabel = "PLAN.csv", descriptionKey = "option.plan")
    private @Nullable String out;

    StableCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (instance == null) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", "--instance"));
        }
        Path file = NamedFile.of("--instance", instance, around, self);
        Console console = shared.console();
        ReadResult<PreferenceInstance> read = PreferenceFile.read(Document.parse(file, LIMITS));
        if (read.value().isEmpty()) {
            return console.fail(read.problems(), Said.STABLE_NO_INSTANCE);
        }
        StableResult result = StableMatching.withDefaults()
                .bestFor(side)
                .withSeed(seed)
                .under(mechanism)
                .solve(read.value().get());
        StabilityCheck check = StabilityVerifier.verify(result);
        if (out != null && result.placement().isPresent()) {
            Path plan = around.directory().resolve(out);
            Written.file("--out", out, plan, () -> Files.writeString(plan, table(result), StandardCharsets.UTF_8));
        }
        if (shared.isJson()) {
            console.out().print(PlanFiles.text(json(result, check, console)));
        } else {
            print(result, check, console);
        }
        return result.isStable() && check.proven() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static int matched(StableResult result) {
        return result.placement().map(plan -> plan.placed()).orElse(0);
    }

    /** One row for each proposer with a place. */
    private static String table(StableResult result) {
        PreferenceInstance instance = result.instance();
        int[] placed = result.placement().orElseThrow().toArray();
        StringBuilder table = new StringBuilder("proposer,place,choice\n");
        for (int proposer = 0; proposer < placed.length; proposer++) {
            if (placed[proposer] >= 0) {
                table.append(PlanFiles.cell(instance.proposerIds().get(proposer)))
                        .append(',')
                        .append(PlanFiles.cell(instance.placeIds().get(placed[proposer])))
                        .append(',')
                        .append(choice(instance, proposer, placed[proposer]))
                        .append('\n');
            }
        }
        return table.toString();
    }

    private static int choice(PreferenceInstance instance, int proposer, int place) {
        return 1 + instance.wishOf(instance.edge(proposer, place).orElseThrow());
    }

    private void print(StableResult result, StabilityCheck check, Console console) {
        PreferenceInstance instance = result.instance();
        List<Problem> warnings = instance.warnings();
        if (!warnings.isEmpty()) {
            console.heading(Said.WARNINGS_HEADING);
            warnings.stream().limit(WARNINGS).forEach(warning -> console.line("  " + warning.words(console.wording())));
            if (warnings.size() > WARNINGS) {
                console.print(Reason.of(Said.STABLE_MORE_WARNINGS).with("count", warnings.size() - WARNINGS));
            }
        }
        console.heading(Said.STABLE_HEADING);
        console.print(Reason.of(Said.STABLE_TOTAL)
                .with("matched", matched(result))
                .with("unmatched", instance.proposerCount() - matched(result))
                .with("pairs", check.blockingPairs().size()));
        result.lottery()
                .ifPresent(lottery ->
                        console.print(Reason.of(Said.STABLE_LOTTERY).with("seed", Long.toString(lottery.seed()))));
        if (mechanism == Mechanism.STANDARD && !instance.regionIds().isEmpty()) {
            console.print(Said.STABLE_CAPS_LEFT_OUT);
        }
        StableVerdicts.whyNotStable(result).ifPresent(console::print);
        if (result.placement().isPresent() && !result.isStable() && result.fewestPossible() < result.blockingPairs()) {
            console.print(Reason.of(Said.STABLE_NOT_FEWEST).with("least", result.fewestPossible()));
        }
        check.result()
                .words(console.locale())
                .forEach(line -> console.line(check.proven() ? console.good(line) : console.bad(line)));
        StableVerdicts.of(result).ifPresent(verdicts -> {
            console.heading(Said.STABLE_VERDICTS);
            IntStream.range(0, instance.placeCount())
                    .forEach(place -> verdicts.ofPlace(place, Audience.COORDINATOR)
                            .words(console.wording())
                            .forEach(line -> console.line("  " + line)));
            IntStream.range(0, instance.proposerCount())
                    .forEach(proposer -> verdicts.ofProposer(proposer, Audience.COORDINATOR)
                            .words(console.wording())
                            .forEach(line -> console.line("  " + line)));
        });
    }

    private ObjectNode json(StableResult result, StabilityCheck check, Console console) {
        PreferenceInstance instance = result.instance();
        Optional<Reason> why = StableVerdicts.whyNotStable(result);
        ObjectNode whole = why.isPresent() && result.placement().isEmpty()
                ? ProblemJson.failure(ExitCode.PROBLEMS, why.get(), null, console.wording())
                : PlanFiles.object();
        whole.put("mechanism", result.mechanism().name());
        whole.put("side", side.name());
        result.lottery().ifPresent(lottery -> whole.put("seed", lottery.seed()));
        whole.put("matched", matched(result));
        whole.put("unmatched", instance.proposerCount() - matched(result));
        whole.put("blockingPairs", check.blockingPairs().size());
        whole.put("stable", result.isStable());
        if (!result.isStable()) {
            whole.put("fewestBlockingPairsPossible", result.fewestPossible());
        }
        why.ifPresent(reason -> whole.put("why", console.wording().say(reason)));
        ObjectNode proof = whole.putObject("proof");
        proof.put("proven", check.proven());
        ArrayNode findings = proof.putArray("findings");
        check.result().words(console.locale()).forEach(findings::add);
        ArrayNode warnings = whole.putArray("warnings");
        instance.warnings().forEach(warning -> ProblemJson.add(warnings.addObject(), warning, console.wording()));
        ArrayNode pairs = whole.putArray("pairs");
        result.placement().ifPresent(plan -> {
            int[] placed = plan.toArray();
            for (int proposer = 0; proposer < placed.length; proposer++) {
                if (placed[proposer] >= 0) {
                    pairs.addObject()
                            .put("proposer", instance.proposerIds().get(proposer))
                            .put("place", instance.placeIds().get(placed[proposer]))
                            .put("choice", choice(instance, proposer, placed[proposer]));
                }
            }
        });
        StableVerdicts.of(result).ifPresent(verdicts -> verdicts(whole, verdicts, instance, console));
        return whole;
    }

    private static void verdicts(
            ObjectNode whole, StableVerdicts verdicts, PreferenceInstance instance, Console console) {
        ArrayNode proposers = whole.putArray("proposers");
        for (int proposer = 0; proposer < instance.proposerCount(); proposer++) {
            ArrayNode words = proposers
                    .addObject()
                    .put("id", instance.proposerIds().get(proposer))
                    .putArray("words");
            verdicts.ofProposer(proposer, Audience.COORDINATOR)
                    .words(console.wording())
                    .forEach(words::add);
        }
        ArrayNode places = whole.putArray("places");
        for (int place = 0; place < instance.placeCount(); place++) {
            ArrayNode words =
                    places.addObject().put("id", instance.placeIds().get(place)).putArray("words");
            verdicts.ofPlace(place, Audience.COORDINATOR)
                    .words(console.wording())
                    .forEach(words::add);
        }
    }
}
