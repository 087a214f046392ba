package com.fadeline.web.course.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * View model of the zones of a course to choose from, on a drawn head and in a list.
 *
 * @param chosen the selected zone; null for none
 * @param byFading whether colours show fading; else they show days since the last
 * treatment
 * @param wished the side from which the body is drawn; null for any
 */
record ZoneMap(CourseId courseId, List<ZoneFacts> zones, @Nullable String chosen, boolean byFading,
		@Nullable BodyView wished) {

	/** Returns the zones that have a place on the head, by name. */
	public Map<String, ZoneFacts> onHead() {
		return presets(Zones.SCALP_PRESETS::contains);
	}

	/** Returns the zones that have a place on the body off the scalp, by name. */
	public Map<String, ZoneFacts> onBody() {
		return presets((zone) -> !Zones.SCALP_PRESETS.contains(zone) && Zones.isPreset(zone));
	}

	private Map<String, ZoneFacts> presets(Predicate<String> which) {
		Map<String, ZoneFacts> shapes = new LinkedHashMap<>();
		this.zones.stream()
			.filter((facts) -> which.test(facts.zone()))
			.forEach((facts) -> shapes.put(facts.zone(), facts));
		return shapes;
	}

	/**
	 * Returns the views in which any zone of the course is seen, that of the most first.
	 */
	public List<BodyView> views() {
		return BodyView.of(onBody().keySet());
	}

	/**
	 * Returns the view that is drawn: the wished one, else one that shows the selected
	 * zone, else that of the most zones.
	 */
	public BodyView view() {
		if (this.wished != null) {
			return this.wished;
		}
		return views().stream()
			.filter((view) -> this.chosen == null || view.shows(this.chosen))
			.findFirst()
			.orElse(BodyView.FRONT);
	}

	/** Returns the facts of the selected zone; null for none. */
	public @Nullable ZoneFacts facts() {
		return this.zones.stream().filter((facts) -> facts.zone().equals(this.chosen)).findAny().orElse(null);
	}

	/** Returns the meaning of a zone's colour. */
	public Enum<?> tone(ZoneFacts facts) {
		return this.byFading ? facts.cleared() : facts.rest();
	}

	/** Returns the meanings of all colours. */
	public List<? extends Enum<?>> legend() {
		return this.byFading ? List.of(ZoneFacts.Cleared.values()) : List.of(ZoneFacts.Rest.values());
	}

	/** Returns the address of the page with another zone selected. */
	public String address(String zone) {
		return address(zone, this.byFading, this.wished);
	}

	/** Returns the address of the page with another meaning of the colours. */
	public String address(boolean byFading) {
		return address(this.chosen, byFading, this.wished);
	}

	/** Returns the address of the page with the body drawn from another side. */
	public String address(BodyView view) {
		return address(this.chosen, this.byFading, view);
	}

	private String address(@Nullable String zone, boolean byFading, @Nullable BodyView view) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/courses/{course}");
		if (zone != null) {
			address.queryParam("zone", "{zone}");
		}
		if (byFading) {
			address.queryParam("colour", "fading");
		}
		if (view != null) {
			address.queryParam("side", view.name());
		}
		return address.encode()
			.buildAndExpand(Map.of("course", this.courseId, "zone", (zone == null) ? "" : zone))
			.toUriString();
	}

}
