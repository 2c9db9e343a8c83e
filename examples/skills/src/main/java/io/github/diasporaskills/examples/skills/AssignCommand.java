package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.matching.assignment.Algorithm;
import io.github.diasporaskills.matching.assignment.Assignment;
import io.github.diasporaskills.matching.assignment.OptimalAssignment;
import io.github.diasporaskills.matching.graph.CandidateGraph;
import io.github.diasporaskills.matching.proof.ProofResult;
import io.github.diasporaskills.matching.proof.ProofVerifier;
import io.github.diasporaskills.matching.quota.Cardinality;
import io.github.diasporaskills.matching.quota.MatchProblem;
import io.github.diasporaskills.matching.quota.Objective;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills assign}: the plan of the best total for a table of pairs with values, checked by the verifier. */
@Command(name = "assign")
final class AssignCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Option(names = "--edges", paramLabel = "E.csv", descriptionKey = "option.edges")
    private @Nullable String edges;

    @Option(names = "--capacities", paramLabel = "C.csv", descriptionKey = "option.capacities")
    private @Nullable String capacities;

    @Option(names = "--objective", paramLabel = "max|min", descriptionKey = "option.objective")
    private Aim objective = Aim.MAX;

    @Option(names = "--cardinality", paramLabel = "maximum|free", descriptionKey = "option.cardinality")
    private Count cardinality = Count.MAXIMUM;

    @Option(names = "--out", paramLabel = "PLAN.csv", descriptionKey = "option.plan")
    private @Nullable String out;

    AssignCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
    }

    /** Which totals are better. */
    enum Aim {
        MAX(Objective.MAXIMISE),
        MIN(Objective.MINIMISE);

        private final Objective objective;

        Aim(Objective objective) {
            this.objective = objective;
        }
    }

    /** Whether the number of pairs comes first. */
    enum Count {
        MAXIMUM(Cardinality.MAXIMUM),
        FREE(Cardinality.FREE);

        private final Cardinality cardinality;

        Count(Cardinality cardinality) {
            this.cardinality = cardinality;
        }
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (edges == null) {
            throw new WrongUsageException(
                    self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", "--edges"));
        }
        Console console = shared.console();
        AssignmentTables tables = new AssignmentTables();
        tables.readEdges(NamedFile.of("--edges", edges, around, self));
        if (capacities != null) {
            tables.readCapacities(NamedFile.of("--capacities", capacities, around, self));
        }
        if (tables.hasErrors()) {
            return console.fail(tables.problems(), Said.ASSIGN_NO_INSTANCE);
        }
        MatchProblem problem = tables.problem().with(objective.objective).with(cardinality.cardinality);
        OptimalAssignment solver = OptimalAssignment.withDefaults();
        long start = around.clock().millis();
        Assignment found;
        try {
            found = solver.solve(problem);
        } catch (ArithmeticException tooLarge) {
            return console.fail(Reason.of(Said.ASSIGN_TOO_LARGE));
        }
        long milliseconds = around.clock().millis() - start;
        ProofResult proof = ProofVerifier.verify(problem, found, tables.scale());
        Algorithm algorithm = solver.algorithmFor(problem);
        if (out != null && found.isFeasible()) {
            Path plan = around.directory().resolve(out);
            Written.file(
                    "--out",
                    out,
                    plan,
                    () -> Files.writeString(plan, table(tables, problem, found), StandardCharsets.UTF_8));
        }
        if (shared.isJson()) {
            console.out().print(PlanFiles.text(json(tables, problem, found, proof, algorithm, milliseconds, console)));
        } else {
            tables.problems().forEach(warning -> console.line(warning.words(console.wording())));
            if (found.isFeasible()) {
                console.print(Reason.of(Said.ASSIGN_TOTAL)
                        .with("matched", found.selection().size())
                        .with("total", tables.decimal(found.total())));
            }
            console.print(
                    Reason.of(Said.ASSIGN_SOLVER).with("solver", algorithm).with("milliseconds", milliseconds));
            proof.words(console.locale())
                    .forEach(line -> console.line(
                            proof.proven() && found.isFeasible() ? console.good(line) : console.bad(line)));
        }
        return found.isFeasible() && proof.proven() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** One row for each pair. */
    private static String table(AssignmentTables tables, MatchProblem problem, Assignment found) {
        CandidateGraph graph = problem.graph();
        StringBuilder table = new StringBuilder("left,right,value\n");
        found.selection()
                .edges()
                .forEach(edge -> table.append(PlanFiles.cell(graph.leftIds().get(graph.leftOf(edge))))
                        .append(',')
                        .append(PlanFiles.cell(graph.rightIds().get(graph.rightOf(edge))))
                        .append(',')
                        .append(tables.decimal(graph.valueOf(edge)).toPlainString())
                        .append('\n'));
        return table.toString();
    }

    private static ObjectNode json(
            AssignmentTables tables,
            MatchProblem problem,
            Assignment found,
            ProofResult proof,
            Algorithm algorithm,
            long milliseconds,
            Console console) {
        CandidateGraph graph = problem.graph();
        Optional<Reason> why = found.isFeasible()
                ? Optional.empty()
                : proof.findings().stream().findFirst();
        ObjectNode whole = why.isPresent()
                ? ProblemJson.failure(ExitCode.PROBLEMS, why.get(), null, console.wording())
                : PlanFiles.object();
        whole.put("matched", found.selection().size());
        whole.put("total", tables.decimal(found.total()));
        whole.put("feasible", found.isFeasible());
        whole.put("solver", algorithm.name());
        whole.put("milliseconds", milliseconds);
        ObjectNode proven = whole.putObject("proof");
        proven.put("proven", proof.proven());
        ArrayNode findings = proven.putArray("findings");
        proof.words(console.locale()).forEach(findings::add);
        ArrayNode warnings = whole.putArray("warnings");
        tables.problems().forEach(warning -> ProblemJson.add(warnings.addObject(), warning, console.wording()));
        ArrayNode pairs = whole.putArray("pairs");
        found.selection().edges().forEach(edge -> {
            BigDecimal value = tables.decimal(graph.valueOf(edge));
            pairs.addObject()
                    .put("left", graph.leftIds().get(graph.leftOf(edge)))
                    .put("right", graph.rightIds().get(graph.rightOf(edge)))
                    .put("value", value);
        });
        return whole;
    }
}
