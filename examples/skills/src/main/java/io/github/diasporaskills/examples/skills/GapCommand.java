package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.gender.Gap;
import io.github.diasporaskills.accountability.gender.GapCounts;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills gap}: how the rates of groups differ, over all and within strata, and how sure that is. */
@Command(name = "gap")
final class GapCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Parameters(index = "0", arity = "0..1", paramLabel = "COUNTS.csv", descriptionKey = "param.counts")
    private @Nullable String file;

    @Option(names = "--reference", paramLabel = "GROUP", descriptionKey = "option.reference")
    private @Nullable String reference;

    GapCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (file == null) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", "COUNTS.csv"));
        }
        if (reference != null && reference.isBlank()) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", "--reference").with("expected", "GROUP"));
        }
        Console console = shared.console();
        GapTable table = new GapTable();
        table.read(NamedFile.of("COUNTS.csv", file, around, self));
        if (table.hasErrors()) {
            return console.fail(table.problems(), Said.GAP_NO_ANSWER);
        }
        GapCounts counts = table.counts();
        if (counts.cells().isEmpty()) {
            return console.fail(Reason.of(Said.GAP_EMPTY).with("file", file));
        }
        String wanted = reference == null ? Gender.MAN.name() : reference.strip();
        Optional<String> found = group(counts, wanted);
        if (found.isEmpty() && !(reference == null && counts.groups().isEmpty())) {
            return console.fail(
                    Reason.of(Said.GAP_NO_GROUP)
                            .with("name", "--reference")
                            .with("id", wanted)
                            .with("known", counts.groups()),
                    ClosestName.to(wanted, counts.groups()));
        }
        return tell(counts, gaps(counts, found.orElse(wanted)), table.problems(), console);
    }

    /** The group of a name, which may be written in other letters. */
    private static Optional<String> group(GapCounts counts, String name) {
        if (counts.groups().contains(name)) {
            return Optional.of(name);
        }
        String key = ClosestName.key(name);
        return counts.groups().stream()
                .filter(group -> !key.isEmpty() && ClosestName.key(group).equals(key))
                .findFirst();
    }

    /** Each other group and the reference, women first. */
    private static List<Gap> gaps(GapCounts counts, String against) {
        List<String> groups = new ArrayList<>(counts.groups());
        groups.remove(against);
        if (groups.remove(Gender.WOMAN.name())) {
            groups.add(0, Gender.WOMAN.name());
        }
        return groups.stream().map(group -> counts.gap(group, against)).toList();
    }

    private int tell(GapCounts counts, List<Gap> gaps, List<Problem> warnings, Console console) {
        Optional<Reason> none = gaps.isEmpty()
                ? Optional.of(Reason.of(Said.GAP_ONE_GROUP))
                : gaps.get(0).together().difference().why();
        if (shared.isJson()) {
            console.out().print(PlanFiles.text(json(counts, gaps, warnings, none, console)));
        } else {
            warnings.forEach(warning -> console.line(warning.wordsWithReadings(console.wording())));
            for (Gap gap : gaps) {
                console.heading(Reason.of(Said.GAP_HEADING)
                        .with("group", name(gap.group()))
                        .with("reference", name(gap.reference())));
                gap.reading().forEach(sentence -> console.line("  " + console.say(sentence)));
            }
            none.ifPresent(console::complain);
        }
        return none.isPresent() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    /** A gender in words, and any other group as it is called. */
    private static Argument name(String group) {
        for (Gender gender : Gender.values()) {
            if (gender.name().equals(group)) {
                return Argument.Term.of(gender);
            }
        }
        return new Argument.Text(group);
    }

    private static ObjectNode json(
            GapCounts counts, List<Gap> gaps, List<Problem> warnings, Optional<Reason> none, Console console) {
        ObjectNode whole = none.isPresent()
                ? ProblemJson.failure(ExitCode.PROBLEMS, none.get(), null, console.wording())
                : PlanFiles.object();
        GapJson json = new GapJson(console);
        json.addShares(whole, counts);
        if (!gaps.isEmpty()) {
            json.add(whole, gaps.get(0));
        }
        ArrayNode others = whole.putArray("others");
        gaps.stream().skip(1).forEach(gap -> json.add(others.addObject(), gap));
        ArrayNode told = whole.putArray("warnings");
        warnings.forEach(warning -> ProblemJson.add(told.addObject(), warning, console.wording()));
        return whole;
    }
}
