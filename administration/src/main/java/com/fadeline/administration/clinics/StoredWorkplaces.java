package com.fadeline.administration.clinics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/**
 * Cached lookup of the clinics of accounts, devices and rooms, since every booking and
 * every record needs them. A refusal is never based on the cache alone.
 */
final class StoredWorkplaces implements Workplaces {

	private static final int REMEMBERED = 10_000;

	private static final Duration MOMENT = Duration.ofSeconds(10);

	private final JdbcClient jdbc;

	private final LoadingCache<UUID, Set<ClinicId>> clinics;

	StoredWorkplaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.clinics = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(MOMENT).build(this::read);
	}

	@Override
	public boolean isElsewhere(OperatorId operator, ClinicId clinic) {
		return isElsewhere(operator.value(), clinic);
	}

	@Override
	public boolean isElsewhere(DeviceId device, ClinicId clinic) {
		return isElsewhere(device.value(), clinic);
	}

	@Override
	public boolean isElsewhere(RoomId room, ClinicId clinic) {
		return isElsewhere(room.value(), clinic);
	}

	private boolean isElsewhere(UUID id, ClinicId clinic) {
		if (isOfOthers(id, clinic)) {
			this.clinics.invalidate(id);
			return isOfOthers(id, clinic);
		}
		return false;
	}

	/**
	 * Returns whether it belongs to other clinics. An administrator is of no clinic, and
	 * so of all.
	 */
	private boolean isOfOthers(UUID id, ClinicId clinic) {
		Set<ClinicId> known = this.clinics.get(id);
		return !known.isEmpty() && !known.contains(clinic);
	}

	private Set<ClinicId> read(UUID id) {
		return this.jdbc.sql("""
				select clinics from access.account where id = :id and role in ('SPECIALIST', 'MANAGER')
				union all
				select array[clinic_id] from clinic.device where id = :id
				union all
				select array[clinic_id] from clinic.room where id = :id
				""").param("id", id).query(StoredWorkplaces::clinics).optional().orElse(Set.of());
	}

	private static Set<ClinicId> clinics(ResultSet row, int number) throws SQLException {
		return Arrays.stream((UUID[]) row.getArray("clinics").getArray())
			.map(ClinicId::new)
			.collect(Collectors.toSet());
	}

}
