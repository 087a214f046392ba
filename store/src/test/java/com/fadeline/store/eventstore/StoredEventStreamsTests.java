package com.fadeline.store.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@RunsInParallel
class StoredEventStreamsTests {

	private static final int PAGE = 4;

	private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

	@Test
	void streams_are_taken_whole_and_once_up_to_the_head_however_long_they_are() throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		try (TestEventStore store = TestEventStore.on(database)) {
			List<String> streams = Stream.generate(Appends::newStream).limit(5).sorted().toList();
			List<Integer> lengths = List.of(1, 3, 9, 2, 4);
			streams.reversed().forEach((stream) -> Appends.append(store.store(), Appends.events(stream, 0, 1)));
			IntStream.range(1, 5)
				.forEach((index) -> Appends.append(store.store(),
						Appends.events(streams.get(index), 1, lengths.get(index) - 1)));
			JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
			long head = jdbc.queryForObject("select max(global_index) from event_store.domain_event", Long.class);
			streams.forEach((stream) -> Appends.append(store.store(),
					Appends.events(stream, lengths.get(streams.indexOf(stream)), 1)));

			List<Integer> pages = new ArrayList<>();
			StoredEventStreams taken = new StoredEventStreams(jdbc, head, PAGE, (rows) -> {
				pages.add(rows.size());
				return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), SERIALIZER, new EventUpcasterChain())
					.toList();
			});

			List<String> identifiers = Stream.generate(taken::next)
				.takeWhile((page) -> !page.isEmpty())
				.flatMap(List::stream)
				.map(EventMessage::getIdentifier)
				.toList();
			assertThat(identifiers).isEqualTo(jdbc.queryForList("""
					select event_identifier from event_store.domain_event where global_index <= ?
					order by aggregate_identifier, sequence_number
					""", String.class, head));
			assertThat(pages).containsExactly(1, 3, 9, 2, 4, 0);
			assertThat(taken.end().position()).hasValue(head);
		}
	}

}
