package com.fadeline.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.fadeline.api.client.ClientQuery.FindClient;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What is waited for here comes, however slow the machine. */
@TestPropertySource(properties = "fadeline.web.read-your-writes=1m")
class ReadYourWritesTests extends HttpTest {

	private static final String CLIENT = "/api/clients/" + Samples.CLIENT;

	@Test
	void a_reader_of_his_own_write_waits_until_the_view_has_it() throws Exception {
		var late = new CompletableFuture<Void>();
		this.buses.answer(FindClient.class, (asked) -> {
			late.completeAsync(() -> {
				this.buses.show(FindClient.class, Samples.client(5));
				this.buses.show(FindClient.class, Samples.client(6));
				return null;
			});
			return Samples.client(4);
		});

		MvcTestResult answer = get(CLIENT + "?after=6");

		assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"6\"");
		assertThat(answer).headers().doesNotContainHeader(HttpHeaders.RETRY_AFTER);
		late.get();
	}

	@Test
	void a_reader_waits_for_what_is_not_there_yet() throws Exception {
		var late = new CompletableFuture<Void>();
		this.buses.answer(FindClient.class, (asked) -> {
			late.completeAsync(() -> {
				this.buses.show(FindClient.class, Samples.client(0));
				return null;
			});
			return null;
		});

		assertThat(get(CLIENT + "?after=0")).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"0\"");
		late.get();
	}

	@Test
	void a_change_whose_notice_was_lost_is_found_by_asking_again() {
		var asked = new AtomicInteger();
		this.buses.answer(FindClient.class, (query) -> Samples.client((asked.getAndIncrement() == 0) ? 4 : 5));

		assertThat(get(CLIENT + "?after=5")).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"5\"");
		assertThat(asked).hasValue(2);
	}

}
