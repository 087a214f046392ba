package com.fadeline.store.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Table access of dead letters: statements on {@code axon.dead_letter}. Two of Axon's own
 * take an offset for a sequence index, so they skip or repeat letters beyond the first
 * page; these page by offset.
 */
final class DeadLetterTable extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

	/** Letters that a queue reads at a time. */
	static final int PAGE = 100;

	static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder()
		.deadLetterTable("axon.dead_letter")
		.deadLetterIdentifierColumn("dead_letter_identifier")
		.processingGroupColumn("processing_group")
		.sequenceIdentifierColumn("sequence_identifier")
		.sequenceIndexColumn("sequence_index")
		.messageTypeColumn("message_type")
		.eventIdentifierColumn("event_identifier")
		.timestampColumn("time_stamp")
		.payloadTypeColumn("payload_type")
		.payloadRevisionColumn("payload_revision")
		.payloadColumn("payload")
		.metaDataColumn("meta_data")
		.aggregateTypeColumn("type")
		.aggregateIdentifierColumn("aggregate_identifier")
		.sequenceNumberColumn("sequence_number")
		.tokenTypeColumn("token_type")
		.tokenColumn("token")
		.enqueuedAtColumn("enqueued_at")
		.lastTouchedColumn("last_touched")
		.processingStartedColumn("processing_started")
		.causeTypeColumn("cause_type")
		.causeMessageColumn("cause_message")
		.diagnosticsColumn("diagnostics")
		.build();

	private static final String SEQUENCE = """
			select * from axon.dead_letter
			where processing_group = ? and sequence_identifier = ?
			order by sequence_index
			offset ? limit ?
			""";

	private static final String CLAIMABLE = """
			select * from axon.dead_letter letter
			where processing_group = ? and (processing_started is null or processing_started < ?)
			    and not exists (select from axon.dead_letter earlier
			        where earlier.processing_group = letter.processing_group
			            and earlier.sequence_identifier = letter.sequence_identifier
			            and earlier.sequence_index < letter.sequence_index)
			order by last_touched, dead_letter_identifier
			offset ? limit ?
			""";

	DeadLetterTable(Serializer genericSerializer, Serializer eventSerializer) {
		super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
			.schema(SCHEMA)
			.genericSerializer(genericSerializer)
			.eventSerializer(eventSerializer));
	}

	@Override
	public PreparedStatement letterSequenceStatement(Connection connection, String processingGroup, String sequence,
			int offset, int maxSize) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(SEQUENCE);
		statement.setString(1, processingGroup);
		statement.setString(2, sequence);
		statement.setInt(3, offset);
		statement.setInt(4, PAGE);
		return statement;
	}

	@Override
	public PreparedStatement claimableSequencesStatement(Connection connection, String processingGroup,
			Instant startedBefore, int offset, int maxSize) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(CLAIMABLE);
		statement.setString(1, processingGroup);
		statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
		statement.setInt(3, offset);
		statement.setInt(4, maxSize);
		return statement;
	}

}
