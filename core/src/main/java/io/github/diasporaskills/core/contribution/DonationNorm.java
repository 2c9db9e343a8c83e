package io.github.diasporaskills.core.contribution;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What goods have to be like when they arrive. A country that asks for more makes its own. Immutable and thread-safe.
 *
 * @param leastShelfLifeMonths how many months medicines can still be used after they arrived, 0 or more
 * @param languages the languages of labels and manuals, of which one suffices; empty if any will do
 * @param source who says so, not blank
 */
public record DonationNorm(int leastShelfLifeMonths, Set<LanguageCode> languages, String source) {

    /**
     * Copies the languages, sorted.
     *
     * @throws IllegalArgumentException if the months are negative or no source is given
     */
    public DonationNorm {
        requireNonNull(source, "source");
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        if (leastShelfLifeMonths < 0 || source.isBlank()) {
            throw new IllegalArgumentException(
                    "A norm has 0 months or more and a source; found " + leastShelfLifeMonths + " months");
        }
    }

    /**
     * The norm of the World Health Organization: medicines that are asked for, were never with patients, are labelled
     * in a language understood there with their batch and their expiry, and can be used for a year after they arrived
     * unless the recipient takes them knowing that; devices that work, with a manual and somebody to keep them going.
     *
     * @param understood the languages understood by health workers of the recipient
     * @return the norm (source: WHO, Guidelines for medicine donations, revised 2010; WHO, Medical device donations:
     *     considerations for solicitation and provision, 2011)
     */
    public static DonationNorm who(Set<LanguageCode> understood) {
        return new DonationNorm(
                12,
                understood,
                "WHO, Guidelines for medicine donations, revised 2010; WHO, Medical device donations, 2011");
    }

    /**
     * What stands against medicines that arrive on a day.
     *
     * @param lot the batch
     * @param on the day
     * @return a reason for each shortcoming, empty if there is none
     */
    public List<Reason> shortcomings(MedicineLot lot, LocalDate on) {
        requireNonNull(on, "on");
        List<Reason> all = new ArrayList<>();
        if (lot.batch().isBlank()) {
            all.add(of(GoodsReason.NO_BATCH, lot.name()));
        }
        if (lot.returned()) {
            all.add(of(GoodsReason.RETURNED_BY_PATIENTS, lot.name()));
        }
        if (lot.expiresOn().isBefore(on)) {
            all.add(of(GoodsReason.EXPIRED, lot.name()).with("expires", lot.expiresOn()));
        } else if (lot.expiresOn().isBefore(on.plusMonths(leastShelfLifeMonths))
                && lot.shortLifeAccepted().isBlank()) {
            all.add(of(GoodsReason.EXPIRES_SOON, lot.name())
                    .with("expires", lot.expiresOn())
                    .with("months", leastShelfLifeMonths));
        }
        if (!isUnderstood(lot.labelled())) {
            all.add(of(GoodsReason.LABEL_NOT_UNDERSTOOD, lot.name()).with("languages", understood()));
        }
        return List.copyOf(all);
    }

    /**
     * What stands against a device that arrives.
     *
     * @param device the device
     * @return a reason for each shortcoming, empty if there is none
     */
    public List<Reason> shortcomings(Device device) {
        List<Reason> all = new ArrayList<>();
        if (!device.works()) {
            all.add(of(GoodsReason.DOES_NOT_WORK, device.name()));
        }
        if (device.manuals().isEmpty() || !isUnderstood(device.manuals())) {
            all.add(of(GoodsReason.NO_MANUAL, device.name()).with("languages", understood()));
        }
        if (device.upkeep().isBlank()) {
            all.add(of(GoodsReason.NOBODY_KEEPS_IT, device.name()));
        }
        return List.copyOf(all);
    }

    /**
     * What stands against everything that a receipt lists.
     *
     * @param kind what was promised
     * @param receipt what arrived
     * @return a reason for each shortcoming, or that medicines or devices were promised and none is listed; empty for
     *     what are no goods
     */
    public List<Reason> shortcomings(ContributionKind kind, Receipt receipt) {
        if (!kind.isGoods() || !(receipt instanceof Receipt.InKind arrived)) {
            return List.of();
        }
        if (arrived.medicines().isEmpty() && arrived.devices().isEmpty()) {
            return List.of(Reason.of(GoodsReason.NOTHING_LISTED).with("kind", kind));
        }
        List<Reason> all = new ArrayList<>();
        arrived.medicines().forEach(lot -> all.addAll(shortcomings(lot, arrived.on())));
        arrived.devices().forEach(device -> all.addAll(shortcomings(device)));
        return List.copyOf(all);
    }

    private boolean isUnderstood(Set<LanguageCode> written) {
        return languages.isEmpty() || languages.stream().anyMatch(written::contains);
    }

    private Argument.Terms understood() {
        return new Argument.Terms(languages.stream().map(LanguageCode::term).toList());
    }

    private static Reason of(GoodsReason code, String name) {
        return Reason.of(code).with("name", name);
    }
}
