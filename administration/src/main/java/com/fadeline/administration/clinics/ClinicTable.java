package com.fadeline.administration.clinics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.Versions;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;

/** Table access of administrators' clinics and devices. */
class ClinicTable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, String>> NUMBERS = new TypeReference<>() {
	};

	private static final TypeReference<Map<DayOfWeek, String>> HOURS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Map<CareTopic, String>>> CARE = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	ClinicTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Clinic> clinics() {
		return this.jdbc.sql("select * from clinic.clinic order by name, id")
			.query((row, number) -> clinic(row))
			.list();
	}

	/** Returns one clinic, locked against other changes until the transaction ends. */
	Optional<Clinic> hold(ClinicId clinic) {
		return this.jdbc.sql("select * from clinic.clinic where id = :id for update")
			.param("id", clinic.value())
			.query((row, number) -> clinic(row))
			.optional();
	}

	/**
	 * Adds a clinic, or replaces it by its next version.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with a conflict
	 * if another change did so first
	 */
	void put(Clinic clinic) {
		@Nullable ZoneId zone = clinic.details().zone();
		int rows = this.jdbc
			.sql("""
					insert into clinic.clinic as clinic (id, version, name, zone, clients_see_settings, opening_hours, policy,
					    contact, care)
					values (:id, :version, :name, :zone, :seen, :hours::jsonb, :policy::jsonb, :contact::jsonb, :care::jsonb)
					on conflict (id) do update set version = excluded.version, name = excluded.name, zone = excluded.zone,
					    clients_see_settings = excluded.clients_see_settings, opening_hours = excluded.opening_hours,
					    policy = excluded.policy, contact = excluded.contact, care = excluded.care
					    where clinic.version = excluded.version - 1
					""")
			.param("id", clinic.clinicId().value())
			.param("version", clinic.version())
			.param("name", clinic.details().name())
			.param("zone", (zone != null) ? zone.getId() : null)
			.param("seen", clinic.details().clientsSeeSettings())
			.param("hours", JSON.writeValueAsString(clinic.details().openingHours()))
			.param("policy", JSON.writeValueAsString(clinic.details().policy()))
			.param("contact", JSON.writeValueAsString(clinic.details().reachedBy()))
			.param("care", JSON.writeValueAsString(clinic.details().care()))
			.update();
		Versions.checkWritten(rows);
	}

	List<Device> devices(ClinicId clinic) {
		return this.jdbc.sql("select * from clinic.device where clinic_id = :clinic order by retired, name, id")
			.param("clinic", clinic.value())
			.query((row, number) -> device(row))
			.list();
	}

	/** Returns one device, locked against other changes until the transaction ends. */
	Optional<Device> hold(DeviceId device) {
		return this.jdbc.sql("select * from clinic.device where id = :id for update")
			.param("id", device.value())
			.query((row, number) -> device(row))
			.optional();
	}

	/** Adds a device, or replaces it by its next version, likewise. */
	void put(Device device) {
		Device.Details details = device.details();
		int rows = this.jdbc.sql("""
				insert into clinic.device as device (id, clinic_id, version, name, laser, wavelengths_nm, pulses,
				    retired)
				values (:id, :clinic, :version, :name, :laser, :wavelengths, :pulses, :retired)
				on conflict (id) do update set version = excluded.version, name = excluded.name, laser = excluded.laser,
				    wavelengths_nm = excluded.wavelengths_nm, pulses = excluded.pulses, retired = excluded.retired
				    where device.version = excluded.version - 1
				""")
			.param("id", device.deviceId().value())
			.param("clinic", device.clinicId().value())
			.param("version", device.version())
			.param("name", details.name())
			.param("laser", Optional.ofNullable(details.laser()).map(Laser::name).orElse(null))
			.param("wavelengths", new SqlArrayValue("integer", details.wavelengthsNm().toArray()))
			.param("pulses", new SqlArrayValue("text", details.pulses().stream().map(PulseUnit::name).toArray()))
			.param("retired", details.retired())
			.update();
		Versions.checkWritten(rows);
	}

	private static Clinic clinic(ResultSet row) throws SQLException {
		return new Clinic(new ClinicId(row.getObject("id", UUID.class)), new Clinic.Details(row.getString("name"),
				Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(null),
				(Boolean) row.getObject("clients_see_settings"), JSON.readValue(row.getString("opening_hours"), HOURS),
				JSON.readValue(row.getString("policy"), NUMBERS),
				JSON.readValue(row.getString("contact"), Clinic.Contact.class),
				JSON.readValue(row.getString("care"), CARE)), row.getLong("version"));
	}

	private static Device device(ResultSet row) throws SQLException {
		Array wavelengths = row.getArray("wavelengths_nm");
		return new Device(new DeviceId(row.getObject("id", UUID.class)),
				new ClinicId(row.getObject("clinic_id", UUID.class)),
				new Device.Details(row.getString("name"),
						Optional.ofNullable(row.getString("laser")).map(Laser::valueOf).orElse(null),
						new LinkedHashSet<>(Arrays.asList((Integer[]) wavelengths.getArray())),
						Arrays.stream((String[]) row.getArray("pulses").getArray())
							.map(PulseUnit::valueOf)
							.collect(Collectors.toSet()),
						row.getBoolean("retired")),
				row.getLong("version"));
	}

}
