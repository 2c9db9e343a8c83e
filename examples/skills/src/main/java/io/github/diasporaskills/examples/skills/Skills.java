package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** The command {@code skills} and everything below it. */
@Command(name = "skills", versionProvider = Skills.Version.class)
final class Skills implements Runnable {

    static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Spec
    private @Nullable CommandSpec spec;

    private Skills() {}

    /**
     * Runs a command.
     *
     * @param machine the machine around it
     * @param args the command and its options
     * @return one of {@link ExitCode}
     */
    static int execute(Surroundings machine, String... args) {
        Locale locale = language(machine, args);
        Surroundings around = machine.speaking(locale);
        boolean json = Arrays.asList(args).contains("--json");
        CommandLine line = new CommandLine(new Skills());
        commands(around).forEach(line::addSubcommand);
        demandFolder(line);
        addHelp(line);
        addLanguage(line);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .descriptionKey("option.version")
                        .build());
        line.setOut(around.out());
        line.setErr(around.err());
        line.setResourceBundle(ResourceBundle.getBundle(
                "io.github.diasporaskills.examples.skills.usage",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(around.terminal() && around.colour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false); // What begins with @ may be the beginning of a complaint.
        line.registerConverter(Path.class, Skills::path);
        line.setParameterExceptionHandler((failure, arguments) -> {
            UsageFailures.tell(around, locale, json, failure);
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> Failures.tell(around, locale, json, failure));
        int code = line.execute(args);
        around.err().flush();
        if (around.out().checkError()) {
            around.err().println(Words.in(locale).say(Reason.of(Said.NOT_WRITTEN)));
            around.err().flush();
            return Math.max(code, ExitCode.PROBLEMS);
        }
        return code;
    }

    /** Every command, in the order of the help. */
    private static List<CommandLine> commands(Surroundings around) {
        CommandLine country = new CommandLine(new CountryCommand());
        country.addSubcommand(new CountryCheckCommand(around));
        country.addSubcommand(new CountryNewCommand(around));
        return List.of(
                new CommandLine(new RunCommand(around)),
                new CommandLine(new ValidateCommand(around)),
                new CommandLine(new MatchCommand(around)),
                new CommandLine(new ExplainCommand(around)),
                new CommandLine(new AssignCommand(around)),
                new CommandLine(new StableCommand(around)),
                new CommandLine(new GapCommand(around)),
                new CommandLine(new ReportCommand(around)),
                new CommandLine(new LockCommand(around)),
                new CommandLine(new ExportCommand(around)),
                new CommandLine(new ProtectCommand(around)),
                new CommandLine(new AttackCommand(around)),
                new CommandLine(new TodayCommand(around)),
                new CommandLine(new DispatchCommand(around)),
                new CommandLine(new SessionsCommand(around)),
                new CommandLine(new SimulateCommand(around)),
                new CommandLine(new TemplateCommand(around)),
                country,
                GrievanceCommand.with(around),
                LedgerCommand.with(around));
    }

    /** Only {@code run} has a programme of its own to fall back to. */
    private static void demandFolder(CommandLine line) {
        line.getSubcommands().forEach((name, command) -> {
            CommandSpec known = command.getCommandSpec();
            if (!(known.userObject() instanceof RunCommand)) {
                for (PositionalParamSpec folder : List.copyOf(known.positionalParameters())) {
                    known.remove(folder);
                    known.add(PositionalParamSpec.builder()
                            .index(folder.index())
                            .arity("1")
                            .type(folder.type())
                            .paramLabel(folder.paramLabel())
                            .descriptionKey(folder.descriptionKey())
                            .getter(folder.getter())
                            .setter(folder.setter())
                            .build());
                }
            }
        });
    }

    private static Path path(String value) {
        if (value.isBlank()) {
            throw new CommandLine.TypeConversionException("no path");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException("no path");
        }
    }

    /** Without a command there is nothing to do but to say what could be done. */
    @Override
    public void run() {
        CommandSpec self = java.util.Objects.requireNonNull(spec, "picocli sets the specification");
        throw new WrongUsageException(
                self.commandLine(),
                Reason.of(Said.USAGE_ONE_OF)
                        .with("names", List.copyOf(self.subcommands().keySet())));
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("option.help")
                        .build());
        command.getSubcommands().values().forEach(Skills::addHelp);
    }

    /** The language may be said before the command as well. */
    private static void addLanguage(CommandLine command) {
        CommandSpec known = command.getCommandSpec();
        if (!command.getSubcommands().isEmpty()) {
            known.usageMessage().synopsisSubcommandLabel("COMMAND");
            known.addOption(OptionSpec.builder("--lang")
                    .paramLabel("en|fr|ar")
                    .type(Locale.class)
                    .converters(new SharedOptions.LanguageConverter())
                    .descriptionKey("option.lang")
                    .build());
        }
        command.getSubcommands().values().forEach(Skills::addLanguage);
    }

    private static Locale language(Surroundings around, String... args) {
        int at = Arrays.asList(args).indexOf("--lang");
        String wanted = at >= 0 && at + 1 < args.length ? args[at + 1] : "";
        for (String arg : args) {
            if (arg.startsWith("--lang=")) {
                wanted = arg.substring("--lang=".length());
            }
        }
        return switch (wanted) {
            case "fr" -> Locale.FRENCH;
            case "ar" -> ARABIC;
            case "en" -> Locale.ENGLISH;
            default -> around.locale();
        };
    }

    /** Reads the version from the jar; where there is none, as in a checkout, says so. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String known = Skills.class.getPackage().getImplementationVersion();
            return new String[] {"skills " + (known == null ? "(unpackaged)" : known)};
        }
    }
}
