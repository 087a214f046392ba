package com.fadeline.web.courses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.Zones;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The zones of a course to choose from, on a head and in a list.
 *
 * @param chosen the zone that is looked at; null for none
 * @param byFading whether colours tell of fading, not of days since the last treatment
 */
record ZoneMap(CourseId courseId, List<ZoneFacts> zones, @Nullable String chosen, boolean byFading) {

	/** Those that have a place on the head, by name. */
	public Map<String, ZoneFacts> onHead() {
		Map<String, ZoneFacts> shapes = new LinkedHashMap<>();
		this.zones.stream()
			.filter((facts) -> Zones.SCALP_PRESETS.contains(facts.zone()))
			.forEach((facts) -> shapes.put(facts.zone(), facts));
		return shapes;
	}

	/** What is known of the chosen one; null for none. */
	public @Nullable ZoneFacts facts() {
		return this.zones.stream().filter((facts) -> facts.zone().equals(this.chosen)).findAny().orElse(null);
	}

	/** What the colour of a zone stands for. */
	public Enum<?> tone(ZoneFacts facts) {
		return this.byFading ? facts.cleared() : facts.rest();
	}

	/** What the colours stand for. */
	public List<? extends Enum<?>> legend() {
		return this.byFading ? List.of(ZoneFacts.Cleared.values()) : List.of(ZoneFacts.Rest.values());
	}

	/** The page with another zone chosen. */
	public String address(String zone) {
		return address(zone, this.byFading);
	}

	/** The page with the colours telling of something else. */
	public String address(boolean byFading) {
		return address(this.chosen, byFading);
	}

	private String address(@Nullable String zone, boolean byFading) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/courses/{course}");
		if (zone != null) {
			address.queryParam("zone", "{zone}");
		}
		if (byFading) {
			address.queryParam("colour", "fading");
		}
		return address.encode()
			.buildAndExpand(Map.of("course", this.courseId, "zone", (zone == null) ? "" : zone))
			.toUriString();
	}

}
