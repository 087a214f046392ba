package com.fadeline.web.course.overview;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyViewTests {

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCALP")
	void every_zone_off_the_scalp_is_seen_from_some_side(BodySite site) {
		assertThat(Zones.presets(site)).allSatisfy((zone) -> assertThat(BodyView.of(Set.of(zone))).isNotEmpty());
	}

	@Test
	void left_and_right_are_the_clients() {
		assertThat(x(BodyView.FRONT, "LEFT_HAND")).isGreaterThan(x(BodyView.FRONT, "RIGHT_HAND"));
		assertThat(x(BodyView.BACK, "LEFT_HAND")).isLessThan(x(BodyView.BACK, "RIGHT_HAND"));
		assertThat(x(BodyView.FACE, "LEFT_CHEEK")).isGreaterThan(x(BodyView.FACE, "RIGHT_CHEEK"));
		assertThat(BodyView.of(Set.of("LEFT_FLANK"))).containsExactly(BodyView.LEFT_SIDE);
		assertThat(BodyView.of(Set.of("RIGHT_FLANK"))).containsExactly(BodyView.RIGHT_SIDE);
	}

	@Test
	void the_side_that_shows_most_comes_first() {
		assertThat(BodyView.of(Set.of("LEFT_UPPER_BACK", "LEFT_BUTTOCK", "LEFT_THIGH"))).startsWith(BodyView.BACK);
	}

	@ParameterizedTest
	@EnumSource
	void zones_can_be_tapped_and_do_not_lie_on_each_other(BodyView view) {
		List<BodyView.Shape> shapes = view.shapes();

		assertThat(shapes).allSatisfy((shape) -> {
			assertThat(span(shape, 0)).isGreaterThanOrEqualTo(44);
			assertThat(span(shape, 1)).isGreaterThanOrEqualTo(44);
		});
		assertThat(shapes).extracting(BodyView.Shape::zone).doesNotHaveDuplicates();
		assertThat(shapes).extracting((shape) -> List.of(shape.x(), shape.y())).doesNotHaveDuplicates();
	}

	private static int span(BodyView.Shape shape, int from) {
		List<Integer> values = Stream.iterate(from, (i) -> i < shape.corners().size(), (i) -> i + 2)
			.map(shape.corners()::get)
			.sorted()
			.toList();
		return values.getLast() - values.getFirst();
	}

	private static int x(BodyView view, String zone) {
		return view.shapes().stream().filter((shape) -> shape.zone().equals(zone)).findFirst().orElseThrow().x();
	}

}
