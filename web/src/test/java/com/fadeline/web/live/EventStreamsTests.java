package com.fadeline.web.live;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fadeline.api.Requester;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.web.Samples;
import com.fadeline.web.limits.TestPlaces;
import com.fadeline.web.limits.TooManyRequestsException;
import com.fadeline.web.messages.WebProperties;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventStreamsTests {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final AtomicBoolean signedIn = new AtomicBoolean(true);

	private final LiveStreams streams = streams(2, LIMIT);

	@Test
	void a_view_is_an_event_of_its_sequence() {
		List<ServerSentEvent<ProgressView>> events = Objects
			.requireNonNull(
					this.streams.views("progress", () -> Flux.just(Samples.progress(3), Samples.progress(4))).getBody())
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

	@Test
	void a_stream_ends_when_its_reader_is_no_longer_signed_in_as_then() {
		Flux<ServerSentEvent<String>> events = this.streams.stream(Flux.<ServerSentEvent<String>>never());

		this.signedIn.set(false);

		assertThat(events.collectList().block(LIMIT)).isEmpty();
	}

	@Test
	void a_stream_ends_after_a_while() {
		Flux<ServerSentEvent<String>> events = streams(2, Duration.ofMillis(50))
			.stream(Flux.<ServerSentEvent<String>>never());

		assertThat(events.collectList().block(LIMIT)).isNotNull();
	}

	@Test
	void a_stream_too_many_asks_for_nothing_until_another_has_ended() {
		Disposable first = open();
		open();
		AtomicBoolean asked = new AtomicBoolean();

		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.streams.answer(() -> {
			asked.set(true);
			return Flux.<ServerSentEvent<String>>never();
		})).withMessageContaining("2 streams of this account are open");
		assertThat(asked).isFalse();
		first.dispose();
		assertThat(open().isDisposed()).isFalse();
	}

	@Test
	void a_stream_of_nothing_takes_no_place() {
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(NoSuchElementException.class)
				.isThrownBy(() -> this.streams.answer(() -> Flux.just(List.<ServerSentEvent<String>>of().getFirst())));
		}
	}

	@Test
	void proxies_are_asked_to_hold_nothing_back() {
		assertThat(this.streams.views("progress", Flux::<ProgressView>never).getHeaders().get("X-Accel-Buffering"))
			.containsExactly("no");
	}

	private Disposable open() {
		return Objects.requireNonNull(this.streams.answer(Flux::<ServerSentEvent<String>>never).getBody()).subscribe();
	}

	private LiveStreams streams(int ofAccount, Duration longest) {
		return new LiveStreams(new WebProperties(LIMIT, LIMIT, LIMIT, Duration.ofMillis(20), DataSize.ofMegabytes(1)),
				TestPlaces.of(ofAccount, 100, longest), () -> Requester.SYSTEM, () -> this.signedIn::get);
	}

}
