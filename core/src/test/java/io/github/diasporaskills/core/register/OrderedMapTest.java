package io.github.diasporaskills.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.register.OrderedMap.Maker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedMapTest {

    private static Map<Integer, String> entries(OrderedMap<Integer, String> map) {
        Map<Integer, String> entries = new LinkedHashMap<>();
        map.forEach(entries::put);
        return entries;
    }

    private static void assertSame(OrderedMap<Integer, String> map, SortedMap<Integer, String> model) {
        assertThat(new ArrayList<>(entries(map).entrySet())).isEqualTo(new ArrayList<>(model.entrySet()));
        assertThat(map.keys()).isEqualTo(new ArrayList<>(model.keySet()));
    }

    @Test
    void an_empty_map_has_nothing() {
        OrderedMap<Integer, String> empty = OrderedMap.empty();

        assertThat(empty.get(1)).isNull();
        assertThat(empty.keys()).isEmpty();
        assertThat(entries(empty)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 33, 34, 64, 65, 1023, 1024, 1025, 1057, 5000})
    void what_is_put_in_order_and_in_reverse_is_found_in_order(int size) {
        Maker maker = new Maker();
        OrderedMap<Integer, String> up = OrderedMap.empty();
        OrderedMap<Integer, String> down = OrderedMap.empty();
        TreeMap<Integer, String> model = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            up = up.with(i, "v" + i, maker);
            down = down.with(size - 1 - i, "v" + (size - 1 - i), maker);
            model.put(i, "v" + i);
        }

        assertSame(up, model);
        assertSame(down, model);
        assertThat(up.get(0)).isEqualTo("v0");
        assertThat(up.get(size - 1)).isEqualTo("v" + (size - 1));
        assertThat(up.get(-1)).isNull();
        assertThat(up.get(size)).isNull();
    }

    @Test
    void maps_that_were_seen_do_not_change_whoever_goes_on_from_them() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<OrderedMap<Integer, String>> seen = new ArrayList<>();
            List<TreeMap<Integer, String>> models = new ArrayList<>();
            seen.add(OrderedMap.empty());
            models.add(new TreeMap<>());
            for (int turn = 0; turn < 60; turn++) {
                int from = random.nextInt(seen.size());
                OrderedMap<Integer, String> map = seen.get(from);
                TreeMap<Integer, String> model = new TreeMap<>(models.get(from));
                Maker maker = new Maker();
                for (int put = random.nextInt(80); put >= 0; put--) {
                    int key = random.nextInt(400);
                    map = map.with(key, turn + ":" + put, maker);
                    model.put(key, turn + ":" + put);
                    assertThat(map.get(key)).isEqualTo(turn + ":" + put);
                }
                seen.add(map);
                models.add(model);
            }
            for (int i = 0; i < seen.size(); i++) {
                assertSame(seen.get(i), models.get(i));
            }
        }
    }

    @Test
    void a_maker_that_changes_what_is_its_own_gives_the_same_map_again() {
        Maker maker = new Maker();
        OrderedMap<Integer, String> map = OrderedMap.<Integer, String>empty().with(1, "one", maker);

        assertThat(map.with(2, "two", maker)).isSameAs(map);
        assertThat(map.with(3, "three", new Maker())).isNotSameAs(map);
        assertThat(map.keys()).containsExactly(1, 2);
    }
}
