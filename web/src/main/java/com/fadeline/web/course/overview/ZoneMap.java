package com.fadeline.web.course.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 */
record ZoneMap(CourseId courseId, List<ZoneFacts> zones, @Nullable String chosen, boolean byFading) {

	/** Returns the zones that have a place on the head, by name. */
	public Map<String, ZoneFacts> onHead() {
		Map<String, ZoneFacts> shapes = new LinkedHashMap<>();
		this.zones.stream()
			.filter((facts) -> Zones.SCALP_PRESETS.contains(facts.zone()))
			.forEach((facts) -> shapes.put(facts.zone(), facts));
		return shapes;
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
		return address(zone, this.byFading);
	}

	/** Returns the address of the page with another meaning of the colours. */
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
