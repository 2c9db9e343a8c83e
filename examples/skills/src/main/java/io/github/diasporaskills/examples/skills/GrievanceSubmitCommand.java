package io.github.diasporaskills.examples.skills;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.grievance.ComplainantKind;
import io.github.diasporaskills.accountability.grievance.DeskResult;
import io.github.diasporaskills.accountability.grievance.Intake;
import io.github.diasporaskills.accountability.grievance.IntakeChannel;
import io.github.diasporaskills.accountability.grievance.Submitted;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ProgrammeId;
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
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code skills grievance submit}: takes a complaint in, exactly once. */
@Command(name = "submit")
final class GrievanceSubmitCommand implements Callable<Integer>, Confidential {

    private static final Actor DOOR = Actor.of("skills", Role.SYSTEM);

    private final Surroundings around;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final DeskOptions place;

    @Mixin
    private final ActorOptions who;

    @Option(names = "--programme", required = true, paramLabel = "ID", descriptionKey = "option.programme")
    private String programme = "";

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "web|phone|letter|kiosk|in_person|message",
            descriptionKey = "option.channel")
    private IntakeChannel channel = IntakeChannel.WEB;

    @Option(names = "--text", required = true, paramLabel = "TEXT|-", descriptionKey = "option.text")
    private String text = "";

    @Option(names = "--category", paramLabel = "CODE", descriptionKey = "option.category")
    private @Nullable String category;

    @Option(names = "--anonymous", descriptionKey = "option.anonymous")
    private boolean anonymous;

    @Option(names = "--complainant", paramLabel = "FILE", descriptionKey = "option.complainant")
    private @Nullable String complainant;

    @Option(
            names = "--kind",
            paramLabel = "patient|family|staff|expert|partner|bystander|unstated",
            defaultValue = "UNSTATED",
            descriptionKey = "option.kind")
    private ComplainantKind kind = ComplainantKind.UNSTATED;

    @Option(
            names = "--gender",
            paramLabel = "woman|man|non_binary|other_term|undisclosed|not_asked",
            defaultValue = "NOT_ASKED",
            descriptionKey = "option.gender")
    private Gender gender = Gender.NOT_ASKED;

    @Option(names = "--prefer", paramLabel = "woman|man", descriptionKey = "option.prefer")
    private @Nullable Gender prefer;

    @Option(names = "--about", paramLabel = "ID", descriptionKey = "option.about")
    private List<String> about = new ArrayList<>();

    @Option(names = "--host", paramLabel = "ID", descriptionKey = "option.complainthost")
    private @Nullable String host;

    @Option(names = "--answer-in", paramLabel = "LANGUAGE", defaultValue = "en", descriptionKey = "option.answerin")
    private String language = "en";

    @Option(names = "--on-behalf", descriptionKey = "option.onbehalf")
    private boolean onBehalf;

    @Option(names = "--attachment", paramLabel = "CODE", descriptionKey = "option.attachment")
    private List<String> attachments = new ArrayList<>();

    @Option(names = "--spoken", descriptionKey = "option.sayable")
    private boolean spoken;

    @Mixin
    private final IdempotencyOptions once;

    GrievanceSubmitCommand(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.place = new DeskOptions(around);
        this.who = new ActorOptions();
        this.once = new IdempotencyOptions();
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec self = requireNonNull(spec, "picocli sets the specification");
        if (anonymous && complainant != null) {
            throw new WrongUsageException(
                    self.commandLine(),
                    Reason.of(Said.USAGE_EXCLUSIVE).with("names", List.of("--anonymous", "--complainant")));
        }
        ProgrammeId of = id("--programme", () -> ProgrammeId.of(programme));
        DeskPlace at = place.place(spec);
        Actor by = who.isNamed() ? who.actor(self) : DOOR;
        Console console = shared.console();
        CountryPack pack = at.file().map(DeskFile::pack).orElseGet(() -> CountryPack.load(DeskFile.countryOf(of)));
        if (category != null) {
            KnownCategory.require(pack, category, self);
        }
        Optional<ComplainantFile> person = Optional.empty();
        if (complainant != null) {
            person = Optional.of(ComplainantFile.read(NamedFile.of("--complainant", complainant, around, self)));
        }
        // Opened before the words are read, so that nobody types them in vain.
        try (OpenDesk desk = at.openOrMake(of, console)) {
            Intake.Builder intake = intake(new HandedText(around, self).text("--text", text));
            person.ifPresent(known -> known.into(intake));
            List<Reason> wrong = intake.problems();
            if (!wrong.isEmpty()) {
                return console.fail(wrong);
            }
            StepCall call = StepCall.of(by, around.clock().instant(), "submitted");
            DeskResult<Submitted> kept = desk.desk().submit(once.key(desk), call, intake.build());
            int code = kept.fold(submitted -> tell(submitted, console), console::fail);
            desk.settle(console);
            return code;
        }
    }

    private int tell(Submitted submitted, Console console) {
        if (shared.isJson()) {
            ObjectNode json = PlanFiles.object()
                    .put("case", submitted.id().value())
                    .put("receipt", submitted.receipt().text());
            if (spoken) {
                json.put("spoken", submitted.spoken().text());
            }
            around.out().print(PlanFiles.text(json));
            return ExitCode.FINE;
        }
        console.print(Reason.of(submitted.isAgain() ? Said.GRIEVANCE_KEPT_BEFORE : Said.GRIEVANCE_KEPT)
                .with("case", submitted.id().value()));
        console.line(console.strong(console.say(Reason.of(Said.GRIEVANCE_RECEIPT)
                .with("receipt", submitted.receipt().text()))));
        if (spoken) {
            console.line(console.strong(console.say(Reason.of(Said.GRIEVANCE_SPOKEN)
                    .with("code", submitted.spoken().text()))));
        }
        console.print(Said.GRIEVANCE_RECEIPT_CARE);
        return ExitCode.FINE;
    }

    private Intake.Builder intake(String words) {
        Intake.Builder intake = Intake.by(channel, id("--answer-in", () -> LanguageCode.of(language)), words)
                .complainant(kind, gender);
        if (category != null) {
            intake.category(category);
        }
        if (prefer != null) {
            intake.preferring(prefer);
        }
        if (host != null) {
            String site = host;
            intake.at(id("--host", () -> OrganisationId.of(site)));
        }
        if (onBehalf) {
            intake.onBehalf();
        }
        about.forEach(one -> intake.about(id("--about", () -> ActorId.of(one))));
        attachments.forEach(intake::attachment);
        return intake;
    }

    private <T> T id(String option, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    requireNonNull(spec, "picocli sets the specification").commandLine(),
                    Reason.of(Said.GRIEVANCE_NO_ID).with("name", option));
        }
    }
}
