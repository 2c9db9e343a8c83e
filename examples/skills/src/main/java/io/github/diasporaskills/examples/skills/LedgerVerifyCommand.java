package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.verify.ExportVerifier;
import io.github.diasporaskills.accountability.ledger.verify.Verification;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills ledger verify}: checks an exported ledger, without database and without keys. */
@Command(name = "verify")
final class LedgerVerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Parameters(index = "0", arity = "1", paramLabel = "EXPORT", descriptionKey = "param.export")
    private String export = "";

    @Option(names = "--head", paramLabel = "FILE", descriptionKey = "option.head")
    private List<String> heads = new ArrayList<>();

    @Option(names = "--trust", paramLabel = "KEY", descriptionKey = "option.trust")
    private List<String> trusted = new ArrayList<>();

    @Option(names = "--continues", paramLabel = "EXPORT", descriptionKey = "option.continues")
    private @Nullable String earlier;

    LedgerVerifyCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    @Override
    public Integer call() {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        Path file = NamedFile.of("EXPORT", export, around, self);
        ExportVerifier verifier = ExportVerifier.withoutHeads();
        for (String head : heads) {
            verifier = verifier.against(NamedFile.of("--head", head, around, self));
        }
        for (String key : trusted) {
            verifier = trusting(verifier, key, self);
        }
        if (earlier != null) {
            verifier = verifier.continuing(NamedFile.of("--continues", earlier, around, self));
        }
        Verification found = verifier.verify(file);
        Console console = shared.console();
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object();
            json.put("valid", found.isValid());
            json.put("entries", found.entries());
            json.put(
                    "problem",
                    found.problem()
                            .map(problem -> problem.words(console.wording()))
                            .orElse(null));
            around.out().print(PlanFiles.text(json));
        } else {
            tell(found, console);
        }
        return found.isValid() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static ExportVerifier trusting(ExportVerifier verifier, String key, CommandSpec self) {
        try {
            return verifier.trusting(key);
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_VALUE)
                            .with("name", "--trust")
                            .with("found", key)
                            .with("expected", "ed25519:[0-9a-f]{64}"));
        }
    }

    private static void tell(Verification found, Console console) {
        List<Problem> problems = found.problems();
        problems.stream()
                .limit(SHOWN)
                .map(problem -> problem.words(console.wording()))
                .forEach(console::line);
        long more = Math.max(0, problems.size() - SHOWN) + found.omitted();
        if (more > 0) {
            console.print(Reason.of(Said.LEDGER_MORE).with("count", more));
        }
        String words = console.say(Reason.of(found.isValid() ? Said.LEDGER_VALID : Said.LEDGER_INVALID)
                .with("count", found.entries())
                .with("heads", found.headsFromElsewhere()));
        console.line(found.isValid() ? console.good(words) : console.bad(words));
        found.signers().stream()
                .sorted()
                .forEach(key -> console.print(Reason.of(Said.LEDGER_SIGNER).with("signer", key)));
    }
}
