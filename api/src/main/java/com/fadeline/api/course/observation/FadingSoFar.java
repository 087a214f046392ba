package com.fadeline.api.course.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fadeline.api.course.assessment.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the fading of a course: by zone, and as one figure for the whole site
 * with the rule by which it was computed. It is the only place where that figure is
 * computed: progress, forecast, attention, reports and the rules all use it. Early
 * readings and those of clients count neither in the figure nor for whether a target is
 * reached.
 *
 * @param figure null while there is no reading that counts
 * @param zones those of the course, then others that were read
 * @param levels the latest of each place; a reading of the whole site applies to all
 * zones that were read before it
 * @param places where a target must be reached
 */
public record FadingSoFar(@Nullable Figure figure, List<ZoneFading> zones, Map<String, Double> levels,
		List<String> places) {

	private static final String WHOLE_SITE = "";

	/**
	 * Value object of a reading.
	 *
	 * @param percent of the baseline
	 * @param at null if not known
	 * @param afterSitting number of sittings done before it
	 * @param early whether it was made too soon after a sitting to count
	 * @param zone null for the whole site
	 * @param observer null if not known, which counts as a specialist
	 */
	public record Reading(double percent, @Nullable Instant at, int afterSitting, boolean early, @Nullable String zone,
			@Nullable Observer observer) {

		/** Returns whether it counts in the figure. */
		public boolean counts() {
			return !this.early && this.observer != Observer.CLIENT;
		}

	}

	/**
	 * Value object of the one figure.
	 *
	 * @param percent of the baseline
	 * @param observedAt when the newest reading in it was made; null if not known
	 * @param afterSitting sittings done before its readings, on average, weighted as in
	 * the figure
	 * @param places the zones it is computed from; empty for the whole site
	 */
	public record Figure(double percent, @Nullable Instant observedAt, FadingRule rule, double afterSitting,
			List<String> places) {
	}

	/**
	 * Computes the fading.
	 * @param zones those of the course; may be empty
	 * @param readings first to last
	 * @param areas treated areas in square centimetres by the identity of the zone, as
	 * far as known
	 */
	public static FadingSoFar of(Collection<String> zones, List<Reading> readings, Map<String, Double> areas) {
		Map<String, String> names = new LinkedHashMap<>();
		zones.forEach((zone) -> names.putIfAbsent(Zones.identity(zone), zone));
		Map<String, Reading> counted = new LinkedHashMap<>();
		Map<String, Reading> own = new HashMap<>();
		Map<String, Reading> sinceWhole = new HashMap<>();
		@Nullable Reading whole = null;
		for (Reading reading : readings) {
			String zone = reading.zone();
			if (zone == null && reading.counts()) {
				whole = reading;
				sinceWhole.clear();
			}
			else if (zone != null && !reading.early()) {
				String identity = Zones.identity(zone);
				names.putIfAbsent(identity, zone);
				if (reading.counts()) {
					counted.put(identity, reading);
					sinceWhole.put(identity, reading);
				}
				else {
					own.put(identity, reading);
				}
			}
		}
		List<String> places = new ArrayList<>();
		names.keySet().forEach((place) -> {
			if (counted.containsKey(place) || Zones.contains(zones, place)) {
				places.add(place);
			}
		});
		boolean allSince = !zones.isEmpty() && sinceWhole.keySet().containsAll(places);
		Map<String, Double> levels = new HashMap<>();
		for (String place : places.isEmpty() ? List.of(WHOLE_SITE) : places) {
			@Nullable Reading since = sinceWhole.get(place);
			@Nullable Reading latest = (since != null) ? since : whole;
			if (latest != null) {
				levels.put(place, latest.percent());
			}
		}
		@Nullable Figure figure = null;
		if (whole != null && !allSince) {
			figure = new Figure(whole.percent(), whole.at(), FadingRule.WHOLE_SITE, whole.afterSitting(), List.of());
		}
		else if (!counted.isEmpty()) {
			figure = mean((whole != null) ? sinceWhole : counted, places, areas);
		}
		return new FadingSoFar(figure,
				names.entrySet()
					.stream()
					.map((name) -> zone(name.getValue(), counted.get(name.getKey()), own.get(name.getKey())))
					.toList(),
				levels, places.isEmpty() ? List.of(WHOLE_SITE) : places);
	}

	private static ZoneFading zone(String zone, @Nullable Reading counted, @Nullable Reading own) {
		@Nullable Reading reading = (counted != null) ? counted : own;
		return (reading == null) ? new ZoneFading(zone, null, null, null)
				: new ZoneFading(zone, reading.percent(), reading.at(), reading.observer());
	}

	/** Rounds to a tenth, the precision of readings. */
	private static Figure mean(Map<String, Reading> latest, List<String> places, Map<String, Double> areas) {
		boolean complete = latest.keySet().containsAll(places);
		boolean byArea = latest.size() > 1 && areas.keySet().containsAll(latest.keySet());
		double all = 0;
		double percent = 0;
		double after = 0;
		@Nullable Instant newest = null;
		for (Map.Entry<String, Reading> entry : new TreeMap<>(latest).entrySet()) {
			Reading reading = entry.getValue();
			double weight = byArea ? Objects.requireNonNull(areas.get(entry.getKey())) : 1;
			all += weight;
			percent += weight * reading.percent();
			after += weight * reading.afterSitting();
			if (reading.at() != null && (newest == null || reading.at().isAfter(newest))) {
				newest = reading.at();
			}
		}
		FadingRule rule = complete ? (byArea ? FadingRule.ZONES_BY_AREA : FadingRule.ZONES_EQUALLY)
				: FadingRule.ZONES_READ;
		return new Figure(Math.round(10 * percent / all) / 10.0, newest, rule, after / all,
				latest.keySet().stream().sorted().toList());
	}

	/**
	 * Returns the treated areas by which zones are weighted: that of the latest sitting
	 * which treated only this zone and states its area.
	 * @param treatments by time
	 */
	public static Map<String, Double> areas(Collection<Treated> treatments) {
		Map<String, Double> areas = new HashMap<>();
		treatments.stream()
			.sorted(Comparator.comparing(Treated::at))
			.filter((treated) -> treated.zones().size() == 1 && treated.areaCm2() != null && treated.areaCm2() > 0)
			.forEach((treated) -> areas.put(Zones.identity(treated.zones().getFirst()),
					Objects.requireNonNull(treated.areaCm2())));
		return areas;
	}

	/**
	 * Value object of a sitting with its treated zones; the area is null if not recorded.
	 */
	public record Treated(Instant at, List<String> zones, @Nullable Double areaCm2) {
	}

	/**
	 * Returns whether the latest readings reach a target: on the whole site, or in each
	 * zone.
	 */
	public boolean reaches(double target) {
		return this.levels.keySet().containsAll(this.places) && below(target).isEmpty();
	}

	/**
	 * Returns the zones whose latest reading is below a target; without those that were
	 * never read.
	 */
	public List<String> below(double target) {
		return this.places.stream().filter((place) -> {
			@Nullable Double level = this.levels.get(place);
			return level != null && level < target;
		}).toList();
	}

}
