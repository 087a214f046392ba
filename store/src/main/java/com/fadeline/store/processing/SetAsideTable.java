package com.fadeline.store.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.administration.operation.SetAsideView.Cause;
import com.fadeline.administration.operation.SetAsideView;
import com.fadeline.api.Page;
import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.query.projection.SequenceGapException;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table access of dead letters by record and processor, without the contents of their
 * events, and of the requested retries, which the process that has the processor carries
 * out.
 */
@Component
public class SetAsideTable {

	/** The first letter of each record and processor, which the others wait for. */
	private static final String FIRST = """
			select * from (
			    select processing_group, sequence_identifier, event_identifier, type, sequence_number,
			        case payload_type when 'UnreadableEvent' then convert_from(payload, 'UTF8')::jsonb ->> 'name'
			            else payload_type end as payload_type,
			        enqueued_at, last_touched, cause_type, cause_message, diagnostics,
			        count(*) over (partition by processing_group, sequence_identifier) - 1 as following,
			        row_number() over (partition by processing_group, sequence_identifier order by sequence_index) as place
			    from axon.dead_letter
			    where (cast(:group as text) is null or processing_group = :group)
			        and (cast(:record as text) is null or sequence_identifier = :record)
			) as letter where place = 1
			""";

	private final JdbcClient jdbc;

	private final Serializer serializer;

	private final DeadLetterPolicy policy;

	SetAsideTable(JdbcClient jdbc, Serializer serializer, DeadLetterPolicy policy) {
		this.jdbc = jdbc;
		this.serializer = serializer;
		this.policy = policy;
	}

	/** Returns a page of them, the longest waiting first. */
	public Page<SetAsideView> find(int page, int size) {
		long total = this.jdbc.sql(
				"select count(*) from (select distinct processing_group, sequence_identifier from axon.dead_letter) as row")
			.query(Long.class)
			.single();
		return new Page<>(letters(
				FIRST + " order by enqueued_at, processing_group, sequence_identifier offset :offset limit :size", null,
				null)
			.param("offset", (long) page * size)
			.param("size", size)
			.query((row, number) -> view(row))
			.list(), page, size, total);
	}

	public Optional<SetAsideView> find(String group, UUID record) {
		return letters(FIRST, group, record).query((row, number) -> view(row)).optional();
	}

	private JdbcClient.StatementSpec letters(String sql, @Nullable String group, @Nullable UUID record) {
		return this.jdbc.sql(sql).param("group", group).param("record", (record == null) ? null : record.toString());
	}

	private SetAsideView view(ResultSet row) throws SQLException {
		UUID record = UUID.fromString(row.getString("sequence_identifier"));
		MetaData diagnostics = diagnostics(row.getBytes("diagnostics"));
		int attempts = DeadLetterPolicy.attempts(diagnostics);
		Instant touched = DateTimeUtils
			.parseInstant(Optional.ofNullable(row.getString("last_touched")).orElse(row.getString("enqueued_at")));
		String exception = DeadLetterPolicy.cause(diagnostics).orElse(String.valueOf(row.getString("cause_type")));
		Cause cause = cause(exception);
		boolean course = "Course".equals(row.getString("type"));
		return new SetAsideView(row.getString("processing_group"), record, course ? new CourseId(record) : null,
				"Client".equals(row.getString("type")) ? new ClientId(record) : null, row.getString("payload_type"),
				row.getString("event_identifier"), row.getLong("sequence_number"), cause,
				inWords(cause, row.getString("cause_message"), exception),
				DateTimeUtils.parseInstant(row.getString("enqueued_at")), row.getInt("following"), attempts,
				this.policy.nextAttempt(attempts, touched).orElse(null));
	}

	private MetaData diagnostics(byte @Nullable [] diagnostics) {
		return (diagnostics == null) ? MetaData.emptyInstance() : this.serializer
			.deserialize(new SimpleSerializedObject<>(diagnostics, byte[].class, MetaData.class.getName(), null));
	}

	/** Returns the cause by the class of the exception, whose name letters keep. */
	private static Cause cause(String exception) {
		if (exception.equals(UnreadableEventException.class.getName())) {
			return Cause.UNREADABLE;
		}
		if (exception.equals(SequenceGapException.class.getName())) {
			return Cause.EARLIER_MISSING;
		}
		return Stream.of("org.springframework.dao.", "org.springframework.jdbc.", "java.sql.", "org.postgresql.")
			.anyMatch(exception::startsWith) ? Cause.NOT_WRITTEN : Cause.FAILED;
	}

	/**
	 * Returns the failure in words of our own where those of another library may reveal
	 * records or files.
	 */
	private static String inWords(Cause cause, @Nullable String message, String exception) {
		return switch (cause) {
			case UNREADABLE -> String.valueOf(message);
			case EARLIER_MISSING -> "An earlier event of the record is missing";
			case NOT_WRITTEN -> "The database did not take what came of the event; the log tells why";
			case FAILED ->
				"Handling the event failed (%s); the log tells more".formatted(exception.replaceFirst(".*\\.", ""));
		};
	}

	/**
	 * Deletes letters of a record.
	 * @param following whether to delete all of them, else the first alone
	 * @return how many there were
	 */
	public int drop(String group, UUID record, boolean following) {
		return letters("""
				delete from axon.dead_letter where processing_group = :group and sequence_identifier = :record
				    and (:following or sequence_index = (select min(sequence_index) from axon.dead_letter
				        where processing_group = :group and sequence_identifier = :record))
				""", group, record).param("following", following).update();
	}

	/** Requests a retry of a record. */
	public void request(String group, UUID record, Instant at) {
		letters("""
				insert into operation.retry (processing_group, sequence_identifier, requested_at)
				values (:group, :record, :at) on conflict do nothing
				""", group, record).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

	/** Returns the requested retries of the processors, as record by group. */
	List<Map.Entry<String, String>> requested(Iterable<String> groups) {
		return this.jdbc.sql(
				"select processing_group, sequence_identifier from operation.retry where processing_group in (:groups) order by requested_at")
			.param("groups", groups)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list();
	}

	public boolean isRequested(String group, UUID record) {
		return letters(
				"select exists (select from operation.retry where processing_group = :group and sequence_identifier = :record)",
				group, record)
			.query(Boolean.class)
			.single();
	}

	void tried(String group, String record) {
		this.jdbc.sql("delete from operation.retry where processing_group = ? and sequence_identifier = ?")
			.param(group)
			.param(record)
			.update();
	}

}
