package io.github.diasporaskills.core.referral;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.consent.RecipientClass;
import io.github.diasporaskills.core.reason.LocalText;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The functions through which care is passed on, in their order: who holds the file, the contacts between, who gives the
 * care. A chain with k contacts between has k + 2 functions and k + 1 handovers; k may be 0. A chain is data: a longer or
 * shorter one needs no code. Immutable and thread-safe.
 *
 * @param id a name within the pack or programme, for example {@code cnom-unhcr}
 * @param names what it is called
 * @param roles two or more different functions
 */
public record ReferralChain(String id, LocalText names, List<ChainRole> roles) {

    /**
     * Copies the functions.
     *
     * @throws IllegalArgumentException if the id is blank, there are fewer than two functions, or one stands there twice
     */
    public ReferralChain {
        requireNonNull(names, "names");
        roles = List.copyOf(roles);
        if (requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("A chain needs an id; found blank");
        }
        Set<RecipientClass> seen = new HashSet<>();
        roles.forEach(each -> seen.add(each.role()));
        if (roles.size() < 2 || seen.size() < roles.size()) {
            throw new IllegalArgumentException("A chain leads through two or more different functions; found "
                    + roles.stream().map(each -> each.role().value()).toList() + " for " + id);
        }
    }

    /**
     * How many contacts stand between who holds the file and who gives the care.
     *
     * @return k, 0 or more
     */
    public int between() {
        return roles.size() - 2;
    }

    /**
     * How many times care is passed on.
     *
     * @return k + 1
     */
    public int handovers() {
        return roles.size() - 1;
    }

    /**
     * The function at a place.
     *
     * @param hop 0 for who holds the file, 1 to k for the contacts, k + 1 for who gives the care
     * @return the function
     * @throws IndexOutOfBoundsException if the chain has no such place
     */
    public ChainRole at(int hop) {
        return roles.get(hop);
    }

    /**
     * The place of a function.
     *
     * @param role the function
     * @return 0 to k + 1, or empty if it is not in the chain
     */
    public OptionalInt hopOf(RecipientClass role) {
        for (int hop = 0; hop < roles.size(); hop++) {
            if (roles.get(hop).role().equals(role)) {
                return OptionalInt.of(hop);
            }
        }
        return OptionalInt.empty();
    }
}
