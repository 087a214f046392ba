package com.fadeline.web.limits;

import java.util.List;

import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.Page;
import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = { "fadeline.web.rates.reads-of-account=12",
		"fadeline.web.rates.parallel-reads-of-account=1", "fadeline.web.streams.of-account=2" })
class ReadRatesTests extends HttpTest {

	@Test
	void an_account_that_reads_without_end_is_refused_and_others_are_not() {
		for (int i = 0; i < 12; i++) {
			assertThat(of(TestAccounts.CLIENT, COURSE)).hasStatus(HttpStatus.NOT_FOUND);
		}

		assertThat(of(TestAccounts.CLIENT, COURSE)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.headers()
			.containsHeader(HttpHeaders.RETRY_AFTER);
		assertThat(of(TestAccounts.SPECIALIST, COURSE)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(of(TestAccounts.CLIENT, "/sign-in")).hasStatusOk();
	}

	@Test
	void streams_have_a_number_and_are_no_reads_once_they_have_begun() {
		for (int i = 0; i < 2; i++) {
			assertThat(this.http.get()
				.uri("/live/lists/clients")
				.header(HttpHeaders.AUTHORIZATION, TestAccounts.ADMIN)
				.asyncExchange()).request().hasAsyncStarted(true);
		}

		assertThat(of(TestAccounts.ADMIN, "/live/lists/clients")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
	}

	@ParameterizedTest
	@MethodSource("longQueries")
	void a_search_has_few_words(String query) {
		assertThat(this.http.get().uri("/api/clients").queryParam("query", query)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("errors[0].field")
			.isEqualTo("query");
		assertThat(this.http.get().uri("/clients").queryParam("query", query).accept(MediaType.TEXT_HTML))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	static List<String> longQueries() {
		return List.of("1 2 3 4 5 6 7 8 9 10 11", "x".repeat(201));
	}

	@Test
	void a_search_of_ten_words_is_taken() {
		this.buses.answer(SearchClients.class, (query) -> new SearchClients.Result(new Page<>(List.of(), 0, 20, 0)));

		assertThat(get("/api/clients?query=1 2 3 4 5 6 7 8 9 10")).hasStatusOk();
	}

	@Test
	void who_may_see_no_report_is_not_notified_of_their_changes() {
		assertThat(of(TestAccounts.SPECIALIST, "/live/lists/reports")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult of(String account, String path) {
		return this.http.get().uri(path).header(HttpHeaders.AUTHORIZATION, account).exchange();
	}

}
