package com.fadeline.administration.clinics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.changes.Versions;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Service that keeps clinics and devices in PostgreSQL. A configured clinic exists, named
 * after its key, before anything is stored of it.
 */
final class ClinicAdministration implements ClinicRegister {

	private final ClinicTable table;

	private final CachedClinics kept;

	private final ConfiguredClinics configured;

	private final PolicyMistakes mistakes;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	ClinicAdministration(ClinicTable table, CachedClinics kept, ConfiguredClinics configured, ChangeLog changes,
			TransactionOperations transactions) {
		this.table = table;
		this.kept = kept;
		this.configured = configured;
		this.mistakes = new PolicyMistakes(configured);
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public List<Clinic> clinics(Requester by) {
		return withConfigured(this.table.clinics()).stream().filter((clinic) -> isFor(by, clinic.clinicId())).toList();
	}

	/** Returns the stored clinics and those that are only configured, by name. */
	private List<Clinic> withConfigured(List<Clinic> stored) {
		Map<ClinicId, Clinic> all = new LinkedHashMap<>();
		this.configured.keys().keySet().forEach((id) -> configured(id).ifPresent((clinic) -> all.put(id, clinic)));
		stored.forEach((clinic) -> all.put(clinic.clinicId(), clinic));
		return all.values().stream().sorted(Comparator.comparing((clinic) -> clinic.details().name())).toList();
	}

	@Override
	public Optional<Clinic> clinic(ClinicId clinic, Requester by) {
		return clinics(by).stream().filter((known) -> known.clinicId().equals(clinic)).findFirst();
	}

	@Override
	public Optional<Clinic> known(ClinicId clinic) {
		return this.kept.clinic(clinic).or(() -> configured(clinic));
	}

	@Override
	public List<Clinic> known() {
		return withConfigured(this.kept.clinics());
	}

	@Override
	public Clinic.Otherwise otherwise(ClinicId clinic) {
		ClinicSettings settings = this.configured.of(clinic);
		return new Clinic.Otherwise(settings.zone(), settings.clientsSeeSettings(), settings.openingHours().texts(),
				PolicyNumbers.of(settings.policy()), PolicyNumbers.single(settings.policy()));
	}

	@Override
	public Clinic add(ClinicId id, Clinic.Details details, Requester by) {
		Administrators.check(by);
		return changed(() -> {
			Clinic clinic = new Clinic(id, details, 1);
			if (held(id).isEmpty()) {
				checkNumbers(clinic);
				return put(null, clinic, by);
			}
			return again(id.value(), clinic);
		});
	}

	@Override
	public Clinic change(ClinicId id, Clinic.Details details, @Nullable Long expectedVersion, Requester by) {
		Administrators.check(by);
		return changed(() -> {
			Clinic known = held(id).orElseThrow(() -> Refusal.notFound("There is no clinic %s".formatted(id)));
			Versions.check(expectedVersion, known.version());
			Clinic clinic = new Clinic(id, details, known.version() + 1);
			if (known.details().equals(details)) {
				return known;
			}
			checkNumbers(clinic);
			return put(known, clinic, by);
		});
	}

	@Override
	public List<Device> devices(ClinicId clinic, Requester by) {
		if (!isFor(by, clinic)) {
			throw unknown(clinic);
		}
		return this.table.devices(clinic);
	}

	@Override
	public Device add(DeviceId id, ClinicId clinic, Device.Details details, Requester by) {
		Administrators.check(by);
		checkKnown(clinic, by);
		return changed(() -> {
			Device device = new Device(id, clinic, details, 1);
			return this.table.hold(id).isEmpty() ? put(null, device, by) : again(id.value(), device);
		});
	}

	@Override
	public Device change(DeviceId id, ClinicId clinic, Device.Details details, @Nullable Long expectedVersion,
			Requester by) {
		Administrators.check(by);
		return changed(() -> {
			Device known = this.table.hold(id)
				.filter((device) -> device.clinicId().equals(clinic))
				.orElseThrow(() -> Refusal.notFound("Clinic %s has no device %s".formatted(clinic, id)));
			Versions.check(expectedVersion, known.version());
			return known.details().equals(details) ? known
					: put(known, new Device(id, clinic, details, known.version() + 1), by);
		});
	}

	/**
	 * Makes a change in one transaction with its record, and has it take effect here
	 * before it returns.
	 */
	private <T> T changed(Supplier<T> change) {
		T changed = Objects.requireNonNull(this.transactions.execute((transaction) -> change.get()));
		this.kept.refresh();
		return changed;
	}

	private Clinic put(@Nullable Clinic was, Clinic clinic, Requester by) {
		this.table.put(clinic);
		this.changes.add(AdminChange.Kind.CLINIC, clinic.clinicId().value(), was, clinic, by);
		return clinic;
	}

	private Device put(@Nullable Device was, Device device, Requester by) {
		this.table.put(device);
		this.changes.add(AdminChange.Kind.DEVICE, device.deviceId().value(), was, device, by);
		return device;
	}

	private void checkNumbers(Clinic clinic) {
		List<InvalidEntry> found = this.mistakes.in(clinic.clinicId(), CachedClinics.names(clinic.details()));
		if (!found.isEmpty()) {
			throw new InvalidEntriesException(found);
		}
	}

	private Optional<Clinic> held(ClinicId clinic) {
		return this.table.hold(clinic).or(() -> configured(clinic));
	}

	private Optional<Clinic> configured(ClinicId clinic) {
		return Optional.ofNullable(this.configured.keys().get(clinic))
			.map((key) -> new Clinic(clinic, new Clinic.Details(key, null, null, Map.of()), 0));
	}

	private void checkKnown(ClinicId clinic, Requester by) {
		if (clinic(clinic, by).isEmpty()) {
			throw unknown(clinic);
		}
	}

	private static CommandExecutionException unknown(ClinicId clinic) {
		return Refusal.notFound("There is no clinic %s".formatted(clinic));
	}

	private static boolean isFor(Requester by, ClinicId clinic) {
		return switch (by.role()) {
			case ADMIN, SYSTEM -> true;
			case MANAGER, SPECIALIST, CLIENT -> by.clinics().contains(clinic);
		};
	}

	private <T> T again(UUID id, T added) {
		if (!this.changes.began(id, added)) {
			throw Refusal.conflict("The id %s is taken; change what has it, or choose another".formatted(id));
		}
		return added;
	}

}
