package com.fadeline.api.course.treatment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;

/**
 * Value object of the settings with which a zone was last treated at a wavelength.
 *
 * @param wavelengthNm wavelength in nanometres
 * @param settings all lines of that sitting at that wavelength on that zone
 */
public record LastSettings(String zone, int wavelengthNm, Instant performedAt, SittingId sittingId,
		OperatorId operatorId, @Nullable DeviceId deviceId, List<LaserSettings> settings) {

	public LastSettings {
		settings = Lists.copy(settings);
	}

	/**
	 * Returns those of the recorded sittings, by the values in effect; by zone, then by
	 * wavelength.
	 */
	public static List<LastSettings> of(Collection<Sitting> sittings) {
		Map<String, Map<Integer, LastSettings>> last = new TreeMap<>(Zones.BY_IDENTITY);
		sittings.stream()
			.filter((sitting) -> sitting.treatment() instanceof LaserTreatment)
			.sorted(Comparator.comparing((sitting) -> sitting.treatment().performedAt()))
			.forEach((sitting) -> of(sitting.sittingId(), (LaserTreatment) sitting.treatment()).forEach(
					(of) -> last.computeIfAbsent(of.zone(), (zone) -> new TreeMap<>()).put(of.wavelengthNm(), of)));
		return last.values().stream().flatMap((zone) -> zone.values().stream()).toList();
	}

	private static List<LastSettings> of(SittingId sitting, LaserTreatment laser) {
		List<LastSettings> settings = new ArrayList<>();
		for (String zone : laser.zones()) {
			List<LaserSettings> lines = laser.settings()
				.stream()
				.filter((line) -> line.zones().isEmpty() || Zones.contains(line.zones(), zone))
				.toList();
			lines.stream()
				.mapToInt(LaserSettings::wavelengthNm)
				.distinct()
				.forEach((wavelength) -> settings.add(new LastSettings(zone, wavelength, laser.performedAt(), sitting,
						laser.operatorId(), laser.deviceId(),
						lines.stream().filter((line) -> line.wavelengthNm() == wavelength).toList())));
		}
		return settings;
	}

	/** Value object of a recorded sitting. */
	public record Sitting(SittingId sittingId, Treatment treatment) {
	}

}
