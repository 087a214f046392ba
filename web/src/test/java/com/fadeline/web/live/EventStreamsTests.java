package com.fadeline.web.live;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.course.ProgressView;
import com.fadeline.web.Samples;
import com.fadeline.web.messages.WebProperties;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class EventStreamsTests {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final EventStreams streams = new EventStreams(
			new WebProperties(LIMIT, LIMIT, LIMIT, Duration.ofMillis(20), DataSize.ofMegabytes(1)));

	@Test
	void a_view_is_an_event_of_its_sequence() {
		List<ServerSentEvent<ProgressView>> events = Objects
			.requireNonNull(
					this.streams.views("progress", Flux.just(Samples.progress(3), Samples.progress(4))).getBody())
			.collectList()
			.block(LIMIT);

		assertThat(events).extracting(ServerSentEvent::id).containsExactly("3", "4");
		assertThat(events).extracting(ServerSentEvent::event).containsOnly("progress");
		assertThat(Objects.requireNonNull(events).getLast().data()).isEqualTo(Samples.progress(4));
	}

	@Test
	void a_quiet_stream_shows_signs_of_life() {
		List<ServerSentEvent<String>> events = this.streams.stream(Flux.<ServerSentEvent<String>>never())
			.take(2)
			.collectList()
			.block(LIMIT);

		assertThat(events).extracting(ServerSentEvent::comment).containsExactly("", "");
	}

	@Test
	void streams_end_before_the_server_does() {
		this.streams.start();
		Flux<ServerSentEvent<String>> events = this.streams.stream(Flux.<ServerSentEvent<String>>never());

		this.streams.stop();

		assertThat(events.collectList().block(LIMIT)).isEmpty();
		assertThat(this.streams.isRunning()).isFalse();
	}

}
