package com.fadeline.administration.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.Versions;
import com.fadeline.administration.devices.BookEntry.Details;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.Id;
import com.fadeline.api.id.OperatorId;

/** Table access of the facts of devices and their logs. */
class DeviceBookTable {

	private static final String ENTRIES = """
			select entry.*, correcting.id as corrected_by from clinic.device_entry as entry
			left join clinic.device_entry as correcting on correcting.corrects = entry.id
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DeviceBookTable(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Value object of the facts of a device with their version. */
	record Facts(DeviceFacts facts, long version) {

		static final Facts NONE = new Facts(DeviceFacts.NONE, 0);

	}

	/** Returns those of the devices whose books were begun, which most are not. */
	Set<DeviceId> begun(Collection<DeviceId> devices) {
		return this.jdbc.sql("""
				select device_id from clinic.device_book where device_id = any (:devices)
				union
				select device_id from clinic.device_entry where device_id = any (:devices)
				""")
			.param("devices", ids(devices))
			.query((row, number) -> new DeviceId(row.getObject("device_id", UUID.class)))
			.set();
	}

	Facts facts(DeviceId device) {
		return facts(List.of(device)).getOrDefault(device, Facts.NONE);
	}

	/** Returns the facts of the devices that have any. */
	Map<DeviceId, Facts> facts(Collection<DeviceId> devices) {
		Map<DeviceId, Facts> facts = new HashMap<>();
		this.jdbc.sql("select device_id, version, facts from clinic.device_book where device_id = any (:devices)")
			.param("devices", ids(devices))
			.query((row) -> {
				facts.put(new DeviceId(row.getObject("device_id", UUID.class)), new Facts(
						this.json.readValue(row.getString("facts"), DeviceFacts.class), row.getLong("version")));
			});
		return facts;
	}

	private static SqlArrayValue ids(Collection<DeviceId> devices) {
		return new SqlArrayValue("uuid", devices.stream().map(DeviceId::value).toArray());
	}

	/**
	 * Adds the facts of a device, or replaces them by their next version.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with a conflict
	 * if another change did so first
	 */
	void put(DeviceId device, Facts facts) {
		int rows = this.jdbc.sql("""
				insert into clinic.device_book as book (device_id, version, facts)
				values (:device, :version, :facts::jsonb)
				on conflict (device_id) do update set version = excluded.version, facts = excluded.facts
				    where book.version = excluded.version - 1
				""")
			.param("device", device.value())
			.param("version", facts.version())
			.param("facts", this.json.writeValueAsString(facts.facts()))
			.update();
		Versions.checkWritten(rows);
	}

	/**
	 * Returns whether a device is of a clinic, and keeps others from its log until the
	 * transaction ends.
	 */
	boolean hold(DeviceId device, ClinicId clinic) {
		return this.jdbc.sql("select id from clinic.device where id = :device and clinic_id = :clinic for update")
			.param("device", device.value())
			.param("clinic", clinic.value())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	/** Returns the entries that count, of checks those of one day alone. */
	Map<DeviceId, List<BookEntry>> counting(Collection<DeviceId> devices, LocalDate day, ZoneId zone) {
		return this.jdbc.sql(ENTRIES + """
				where entry.device_id = any (:devices) and entry.kind <> 'WITHDRAWAL' and correcting.id is null
				    and (entry.kind <> 'CHECK' or entry.at >= :from and entry.at < :to)
				order by entry.number
				""")
			.param("devices", ids(devices))
			.param("from", start(day, zone))
			.param("to", start(day.plusDays(1), zone))
			.query(DeviceBookTable::entry)
			.list()
			.stream()
			.collect(Collectors.groupingBy(BookEntry::deviceId));
	}

	private static OffsetDateTime start(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
	}

	List<BookEntry> page(DeviceId device, int page, int size) {
		return this.jdbc.sql(ENTRIES + """
				where entry.device_id = :device order by entry.at desc, entry.number desc offset :offset limit :size
				""")
			.param("device", device.value())
			.param("offset", (long) page * size)
			.param("size", size)
			.query(DeviceBookTable::entry)
			.list();
	}

	long count(DeviceId device) {
		return this.jdbc.sql("select count(*) from clinic.device_entry where device_id = :device")
			.param("device", device.value())
			.query(Long.class)
			.single();
	}

	Optional<BookEntry> find(UUID entry) {
		return this.jdbc.sql(ENTRIES + "where entry.id = :id")
			.param("id", entry)
			.query(DeviceBookTable::entry)
			.optional();
	}

	void add(BookEntry entry) {
		Details details = entry.details();
		this.jdbc
			.sql("""
					insert into clinic.device_entry (id, device_id, kind, at, operator_id, by_whom, set_value, measured_value,
					    unit, due_on, notes, corrects, reason, recorded_by, recorded_at)
					values (:id, :device, :kind, :at, :operator, :by, :set, :measured, :unit, :due, :notes, :corrects, :reason,
					    :author, :recorded)
					""")
			.param("id", entry.entryId())
			.param("device", entry.deviceId().value())
			.param("kind", details.kind().name())
			.param("at", details.at().atOffset(ZoneOffset.UTC))
			.param("operator", value(details.operator()), Types.OTHER)
			.param("by", details.by())
			.param("set", details.setValue())
			.param("measured", details.measuredValue())
			.param("unit", (details.unit() != null) ? details.unit().name() : null)
			.param("due", details.dueOn())
			.param("notes", details.notes())
			.param("corrects", details.corrects(), Types.OTHER)
			.param("reason", details.reason())
			.param("author", entry.recordedBy())
			.param("recorded", entry.recordedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static @Nullable UUID value(@Nullable Id id) {
		return (id != null) ? id.value() : null;
	}

	private static BookEntry entry(ResultSet row, int number) throws SQLException {
		return new BookEntry(row.getObject("id", UUID.class), new DeviceId(row.getObject("device_id", UUID.class)),
				new Details(EntryKind.valueOf(row.getString("kind")), instant(row, "at"),
						Optional.ofNullable(row.getObject("operator_id", UUID.class)).map(OperatorId::new).orElse(null),
						row.getString("by_whom"), (Double) row.getObject("set_value"),
						(Double) row.getObject("measured_value"),
						Optional.ofNullable(row.getString("unit")).map(CalibrationUnit::valueOf).orElse(null),
						row.getObject("due_on", LocalDate.class), row.getString("notes"),
						row.getObject("corrects", UUID.class), row.getString("reason")),
				row.getString("recorded_by"), instant(row, "recorded_at"), row.getObject("corrected_by", UUID.class));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
