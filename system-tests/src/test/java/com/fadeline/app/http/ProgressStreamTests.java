package com.fadeline.app.http;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fadeline.app.FadelineTest;
import com.fadeline.testing.AwaitilityDefaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Server-sent events of a course's progress, over real HTTP. */
@FadelineTest
class ProgressStreamTests {

	private static final int MANY = 100;

	@LocalServerPort
	int port;

	private OpenedCourse course;

	@BeforeEach
	void open() {
		this.course = OpenedCourse.with(new Http(this.port));
		this.course.read("/progress", OpenedCourse.SEQUENCE);
	}

	@Test
	void a_stream_states_the_view_as_it_is_and_then_every_change() throws Exception {
		try (Follower follower = follow()) {
			assertThat(follower.next()).isEqualTo("id:" + OpenedCourse.SEQUENCE);
			assertThat(follower.next()).isEqualTo("event:progress");
			assertThat(follower.data().path("courseId").asString()).isEqualTo(this.course.path().substring(13));

			this.course.record("2025-01-14T10:00:00Z", "[]");

			assertThat(follower.next()).isEqualTo("id:" + (OpenedCourse.SEQUENCE + 1));
			assertThat(follower.next()).isEqualTo("event:progress");
			assertThat(follower.data().at("/sittings/recorded").asInt()).isOne();
		}
	}

	@Test
	void many_can_follow_and_the_others_are_still_served() throws Exception {
		List<Follower> followers = new ArrayList<>();
		try {
			for (int i = 0; i < MANY; i++) {
				followers.add(follow());
			}
			assertThat(this.course.record("2025-01-14T10:00:00Z", "[]").status()).isEqualTo(201);

			for (Follower follower : followers) {
				assertThat(follower.seen("id:" + (OpenedCourse.SEQUENCE + 1))).isTrue();
			}
		}
		finally {
			followers.forEach(Follower::close);
		}
		assertThat(this.course.http().get(this.course.path() + "/progress").status()).isEqualTo(200);
	}

	private Follower follow() {
		return new Follower(this.course.http().lines(this.course.path() + "/progress/stream"));
	}

	/** Reads a stream aside, so that a test can wait for a line and give up. */
	private static final class Follower implements AutoCloseable {

		private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

		private final Stream<String> stream;

		private final Thread reader;

		Follower(Stream<String> stream) {
			this.stream = stream;
			this.reader = Thread.startVirtualThread(this::read);
		}

		private void read() {
			try {
				this.stream.filter((line) -> !line.isEmpty() && !line.startsWith(":")).forEach(this.lines::add);
			}
			catch (UncheckedIOException ex) {
				// It was closed, which ends the lines.
				this.lines.add("closed");
			}
		}

		String next() throws InterruptedException {
			return this.lines.poll(AwaitilityDefaults.PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}

		JsonNode data() throws InterruptedException {
			return JsonMapper.shared().readTree(next().substring("data:".length()));
		}

		boolean seen(String line) throws InterruptedException {
			String each = next();
			while (each != null && !each.equals(line)) {
				each = next();
			}
			return each != null;
		}

		@Override
		public void close() {
			this.stream.close();
			this.reader.interrupt();
		}

	}

}
