package io.github.diasporaskills.core.worklist;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.country.ZoneSection;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What falls due within some days, and what is overdue: offers and opinions, follow-ups, consents, protocols and
 * agreements that end, credentials to check again, clearances, handovers. Computed from the register at an instant, so
 * nothing is late because nobody noticed it. Complaints are not on it, nor is anything that would show that there is
 * one. Immutable and thread-safe.
 */
public final class Worklist {

    /** The most days that a worklist looks ahead. */
    public static final int FARTHEST = 366;

    private static final Comparator<WorkItem> ORDER = Comparator.comparing(WorkItem::day)
            .thenComparing(item -> item.at().orElse(Instant.MAX))
            .thenComparing(WorkItem::kind)
            .thenComparing(WorkItem::subject)
            .thenComparing(item -> item.reason().toString());

    private final LocalDate today;
    private final List<WorkItem> items;

    private Worklist(LocalDate today, List<WorkItem> items) {
        this.today = today;
        this.items = List.copyOf(items);
    }

    /**
     * What falls due. Takes time proportional to the register's records.
     *
     * @param register the programme's data
     * @param pack the country, by whose zone days are counted
     * @param now the instant
     * @param ahead how many days after today to look, 0 to 366
     * @return the work, what is due first standing first
     * @throws IllegalArgumentException if the days are out of range
     * @throws java.util.NoSuchElementException if the pack has no zone
     */
    public static Worklist of(ProgrammeRegister register, CountryPack pack, Instant now, int ahead) {
        requireNonNull(register, "register");
        requireNonNull(now, "now");
        if (ahead < 0 || ahead > FARTHEST) {
            throw new IllegalArgumentException("A worklist looks 0 to " + FARTHEST + " days ahead; found " + ahead);
        }
        Horizon horizon = new Horizon(pack.find(ZoneSection.class).orElseThrow().zone(), now, ahead);
        ProgrammeRegister known = register.asOf(horizon.today());
        List<WorkItem> items = new ArrayList<>();
        new CaseWork(known, horizon, items::add).find();
        new PeopleWork(known, horizon, items::add).find();
        items.sort(ORDER);
        return new Worklist(horizon.today(), items);
    }

    /**
     * The day it was made for, where the programme's host country is.
     *
     * @return the day
     */
    public LocalDate today() {
        return today;
    }

    /**
     * Everything on it.
     *
     * @return what is due first standing first
     */
    public List<WorkItem> items() {
        return items;
    }

    /**
     * What is the work of a role.
     *
     * @param role the role
     * @return a worklist with that work only
     */
    public Worklist of(Role role) {
        requireNonNull(role, "role");
        return new Worklist(
                today,
                items.stream()
                        .filter(item -> item.kind().roles().contains(role))
                        .toList());
    }

    /**
     * What is the work at a hospital, and what is nobody's in particular. What belongs to a case, a consent for
     * instance, is the work of its own hospital only.
     *
     * @param site the hospital
     * @return a worklist without the work of other hospitals
     */
    public Worklist at(OrganisationId site) {
        requireNonNull(site, "site");
        return new Worklist(
                today,
                items.stream()
                        .filter(item -> item.site().map(site::equals).orElse(true))
                        .toList());
    }

    /**
     * What is left without a kind of work, such as consents on a list that is for no hospital in particular.
     *
     * @param kind the kind to leave out
     * @return a worklist without it
     */
    public Worklist without(WorkKind kind) {
        requireNonNull(kind, "kind");
        return new Worklist(
                today, items.stream().filter(item -> item.kind() != kind).toList());
    }

    /** Day and size only. */
    @Override
    public String toString() {
        return "Worklist[" + today + ": " + items.size() + " items]";
    }
}
