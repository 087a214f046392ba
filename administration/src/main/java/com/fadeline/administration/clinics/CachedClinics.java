package com.fadeline.administration.clinics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.SmartLifecycle;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;

/**
 * Cache of the effective settings of clinics: those that administrators set, above the
 * configured ones. Kept in memory, since every command needs them, and refreshed at an
 * interval, since another process may change them.
 */
final class CachedClinics implements Clinics, SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(CachedClinics.class);

	private final ConfiguredClinics configured;

	private final ClinicTable table;

	private final Duration interval;

	private volatile Map<ClinicId, Kept> kept = Map.of();

	private volatile @Nullable ScheduledExecutorService refreshing;

	/**
	 * Reads the settings.
	 * @throws IllegalStateException if the stored settings of a clinic are not valid
	 * above those configured now
	 */
	CachedClinics(ConfiguredClinics configured, ClinicTable table, Duration interval) {
		this.configured = configured;
		this.table = table;
		this.interval = interval;
		this.kept = read((clinic, failure) -> {
			throw new IllegalStateException(
					"Clinic %s (%s) cannot go by its own numbers above those configured now: %s. Change the configuration back, or so that both fit"
						.formatted(clinic.details().name(), clinic.clinicId(), failure.getCause()),
					failure);
		});
	}

	@Override
	public ClinicSettings of(ClinicId clinic) {
		Kept own = this.kept.get(clinic);
		return (own != null) ? own.settings() : this.configured.of(clinic);
	}

	/** Returns a clinic that is stored. */
	Optional<Clinic> clinic(ClinicId clinic) {
		return Optional.ofNullable(this.kept.get(clinic)).map(Kept::clinic);
	}

	/** Returns the clinics that are stored. */
	List<Clinic> clinics() {
		return this.kept.values().stream().map(Kept::clinic).toList();
	}

	/**
	 * Reads the settings again; a clinic whose settings are not valid keeps its earlier
	 * ones.
	 */
	void refresh() {
		Map<ClinicId, Kept> before = this.kept;
		this.kept = read((clinic, failure) -> {
			log.error("Clinic {} cannot go by its own numbers; it goes on as before", clinic.clinicId(), failure);
			return before.containsKey(clinic.clinicId()) ? before.get(clinic.clinicId()).settings()
					: this.configured.of(clinic.clinicId());
		});
	}

	/**
	 * Returns the stored settings of a clinic by the names they would have below its key.
	 */
	static Map<String, String> names(Clinic.Details details) {
		Map<String, String> names = new TreeMap<>();
		details.policy().forEach((name, value) -> names.put("policy." + name, value));
		details.openingHours()
			.forEach((day, hours) -> names.put("opening-hours." + day.name().toLowerCase(Locale.ROOT), hours));
		if (details.zone() != null) {
			names.put("zone", details.zone().getId());
		}
		if (details.clientsSeeSettings() != null) {
			names.put("clients-see-settings", details.clientsSeeSettings().toString());
		}
		return names;
	}

	private Map<ClinicId, Kept> read(Failed failed) {
		Map<ClinicId, Kept> before = this.kept;
		Map<ClinicId, Kept> read = new HashMap<>();
		List<Clinic> clinics = this.table.clinics();
		for (Clinic clinic : clinics) {
			Kept last = before.get(clinic.clinicId());
			read.put(clinic.clinicId(),
					(last != null && last.clinic().equals(clinic)) ? last : new Kept(clinic, settings(clinic, failed)));
		}
		return Map.copyOf(read);
	}

	private ClinicSettings settings(Clinic clinic, Failed failed) {
		try {
			return this.configured.of(clinic.clinicId(), names(clinic.details()));
		}
		catch (BindException ex) {
			return failed.instead(clinic, ex);
		}
	}

	private void refreshOrKeep() {
		try {
			refresh();
		}
		catch (RuntimeException | Error ex) {
			log.warn("Clinics could not be read again; they go on as before", ex);
		}
	}

	@Override
	public void start() {
		ScheduledExecutorService thread = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("clinics").factory());
		thread.scheduleWithFixedDelay(this::refreshOrKeep, this.interval.toMillis(), this.interval.toMillis(),
				TimeUnit.MILLISECONDS);
		this.refreshing = thread;
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = this.refreshing;
		if (running != null) {
			running.close();
			this.refreshing = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.refreshing != null;
	}

	private record Kept(Clinic clinic, ClinicSettings settings) {
	}

	private interface Failed {

		ClinicSettings instead(Clinic clinic, BindException failure);

	}

}
