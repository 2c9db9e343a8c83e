package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What the registers of several programmes count, programme by programme. There is a total only of what can have one:
 * things that belong to one programme add up; persons who may be in several are joined by their ids, which takes
 * pseudonyms that all programmes give alike. Immutable and thread-safe.
 */
public final class PortfolioCounts {

    private final Map<ProgrammeId, RegisterCounts> byProgramme;

    private PortfolioCounts(Map<ProgrammeId, RegisterCounts> byProgramme) {
        this.byProgramme = byProgramme;
    }

    /**
     * The counts of several programmes.
     *
     * @param registers one for each programme, all seen as of the same day
     * @return the counts
     * @throws IllegalArgumentException if a programme comes twice, or the registers are seen as of different days
     */
    public static PortfolioCounts of(Collection<ProgrammeRegister> registers) {
        Map<ProgrammeId, RegisterCounts> counts = new TreeMap<>();
        for (ProgrammeRegister register : registers) {
            if (counts.put(register.programme().id(), register.counts()) != null) {
                throw new IllegalArgumentException("A programme has one register; found two of "
                        + register.programme().id());
            }
        }
        if (registers.stream().map(ProgrammeRegister::asOf).distinct().count() > 1) {
            throw new IllegalArgumentException("Programmes are counted together as of one day; found "
                    + registers.stream().map(ProgrammeRegister::asOf).distinct().toList());
        }
        return new PortfolioCounts(Collections.unmodifiableMap(counts));
    }

    /**
     * The counts of each programme.
     *
     * @return by programme
     */
    public Map<ProgrammeId, RegisterCounts> byProgramme() {
        return byProgramme;
    }

    /**
     * A number for each programme.
     *
     * @param <C> its type
     * @param kind what is counted
     * @return by programme
     */
    public <C extends Count> Map<ProgrammeId, C> by(CountKind<C> kind) {
        requireNonNull(kind, "kind");
        Map<ProgrammeId, C> counts = new TreeMap<>();
        byProgramme.forEach((programme, each) -> counts.put(programme, each.of(kind)));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * How many things all programmes have together.
     *
     * @param kind what is counted, of a unit whose numbers add up
     * @return the sum over the programmes
     * @throws IllegalArgumentException if the same one may be in two programmes; the message says so
     */
    public long sum(CountKind<?> kind) {
        RegisterMeasure measure = kind.measure();
        if (!measure.unit().isAdditive()) {
            throw new IllegalArgumentException("The same ones may be in two programmes, so " + measure
                    + " do not add up. Maybe join them with persons or distinct");
        }
        return by(kind).values().stream().mapToLong(Count::value).reduce(0, Math::addExact);
    }

    /**
     * The different members of all programmes, whoever is in several once.
     *
     * @param kind what is counted
     * @return the joined count
     * @throws IllegalArgumentException if there is no programme
     */
    public PersonCount persons(CountKind<PersonCount> kind) {
        return joined(kind, PersonCount::union);
    }

    /**
     * The different persons served or trained in all programmes, whoever is in several once.
     *
     * @param <I> the ids by which they are told apart
     * @param kind what is counted
     * @return the joined count
     * @throws IllegalArgumentException if there is no programme
     */
    public <I extends Comparable<I>> DistinctCount<I> distinct(CountKind<DistinctCount<I>> kind) {
        return joined(kind, DistinctCount::union);
    }

    private <C extends Count> C joined(CountKind<C> kind, BinaryOperator<C> union) {
        return by(kind).values().stream()
                .reduce(union)
                .orElseThrow(() -> new IllegalArgumentException("Counts of programmes are joined; found no programme"));
    }

    /**
     * The numbers of each programme.
     *
     * @return one line for each programme
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byProgramme.forEach((programme, counts) -> text.append(text.isEmpty() ? "" : "\n")
                .append(programme)
                .append(": ")
                .append(counts));
        return text.toString();
    }
}
