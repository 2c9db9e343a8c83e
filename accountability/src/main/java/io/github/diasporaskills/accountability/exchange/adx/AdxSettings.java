package io.github.diasporaskills.accountability.exchange.adx;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ADX asks for and no programme's data say: the receiver's codes. Immutable and thread-safe.
 *
 * @param orgUnit the unit that reports, as the receiver calls it
 * @param dataSet the data set, as the receiver calls it
 * @param elements which number becomes which data element; at least one
 * @param categories by our id of a dimension, how the receiver calls it
 */
public record AdxSettings(
        String orgUnit, String dataSet, List<AdxElement> elements, Map<String, AdxCategory> categories) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a code is blank, there is no element, one number or one data element stands
     *     twice, a dimension has no category, or two have one attribute
     */
    public AdxSettings {
        requireNonNull(orgUnit, "orgUnit");
        requireNonNull(dataSet, "dataSet");
        elements = List.copyOf(elements);
        categories = Collections.unmodifiableMap(new TreeMap<>(categories));
        if (orgUnit.isBlank() || dataSet.isBlank() || elements.isEmpty()) {
            throw new IllegalArgumentException("ADX needs an orgUnit, a dataSet and at least one data element; found \""
                    + orgUnit + "\", \"" + dataSet + "\" and " + elements.size());
        }
        if (elements.stream().map(AdxElement::code).distinct().count() < elements.size()) {
            throw new IllegalArgumentException("Each data element holds one number or its cells; found one twice");
        }
        for (AdxElement element : elements) {
            if (!categories.keySet().containsAll(element.by())) {
                throw new IllegalArgumentException("Each dimension of a data element has a category; found "
                        + element.by() + " among " + categories.keySet());
            }
        }
        if (new HashSet<>(categories.values().stream()
                                .map(AdxCategory::attribute)
                                .toList())
                        .size()
                < categories.size()) {
            throw new IllegalArgumentException("Each category has an attribute of its own; found one twice");
        }
    }
}
