package com.fadeline.app.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import com.google.common.util.concurrent.Uninterruptibles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.task.AsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever one account asks for, something is left for others. */
@FadelineTest
class OneAccountTests {

	/** As tests are set up. */
	private static final int MOST = 200;

	private static final int MANY = 300;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	@Autowired
	AsyncTaskExecutor applicationTaskExecutor;

	private String specialist;

	@BeforeEach
	void signUp() {
		this.specialist = People
			.signUp(this.accounts, this.passwords, new ClinicId(UUID.randomUUID()), new ClientId(UUID.randomUUID()))
			.specialist();
	}

	@AfterEach
	void close() {
		this.client.shutdownNow();
	}

	@Test
	void readers_who_do_not_read_keep_the_streams_of_no_others_waiting() throws InterruptedException {
		CountDownLatch sending = new CountDownLatch(MOST);
		CountDownLatch read = new CountDownLatch(1);
		try {
			for (int i = 0; i < MOST; i++) {
				this.applicationTaskExecutor.execute(() -> {
					sending.countDown();
					Uninterruptibles.awaitUninterruptibly(read);
				});
			}
			assertThat(sending.await(1, TimeUnit.MINUTES)).as("each is sent by a thread of its own").isTrue();
		}
		finally {
			read.countDown();
		}
	}

	@Test
	void more_streams_than_an_account_may_have_are_refused_and_others_are_answered() {
		List<CompletableFuture<HttpResponse<InputStream>>> streams = Stream
			.generate(() -> ask("/live/lists/diary", this.specialist))
			.limit(MANY)
			.toList();
		List<Integer> others = Stream.generate(() -> ask("/api/clients", TestAdmin.HEADER))
			.limit(10)
			.map((answer) -> answer.join().statusCode())
			.toList();

		assertThat(others).containsOnly(200);
		assertThat(streams.stream().map((stream) -> stream.join().statusCode())).containsOnly(200, 429)
			.filteredOn((status) -> status == 200)
			.hasSize(MOST);
	}

	private CompletableFuture<HttpResponse<InputStream>> ask(String path, String who) {
		return this.client
			.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)))
				.header("Authorization", who)
				.build(), BodyHandlers.ofInputStream());
	}

}
