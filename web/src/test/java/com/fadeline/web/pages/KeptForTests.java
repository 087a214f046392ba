package com.fadeline.web.pages;

import java.util.UUID;

import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.identity.DeviceSession;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class KeptForTests extends HttpTest {

	private static final String MARK = "Fadeline-Kept-For";

	@Test
	void a_device_may_keep_the_page_of_a_client_who_stays_signed_in_on_it_and_no_other() {
		MockHttpSession own = remembered();

		MvcTestResult kept = page(TestAccounts.CLIENT, own);
		String mark = kept.getResponse().getHeader(MARK);
		assertThat(mark).isNotBlank();
		assertThat(kept).bodyText().contains("data-kept-for=\"" + mark + "\"", "/assets/offline.js");
		assertThat(page(TestAccounts.CLIENT, remembered()).getResponse().getHeader(MARK)).as("another sign-in")
			.isNotEqualTo(mark);

		MvcTestResult shared = page(TestAccounts.CLIENT, new MockHttpSession());
		assertThat(shared).doesNotContainHeader(MARK).bodyText().doesNotContain("kept-for", "/assets/offline.js");
		assertThat(page(TestAccounts.SPECIALIST, own)).doesNotContainHeader(MARK);
	}

	@Test
	void the_worker_is_allowed_for_all_pages() {
		assertThat(this.http.get().uri("/assets/offline-worker.js").servletPath("/assets/offline-worker.js").exchange())
			.hasHeader("Service-Worker-Allowed", "/");
	}

	private MvcTestResult page(String who, MockHttpSession session) {
		return this.http.get().uri("/account").header(HttpHeaders.AUTHORIZATION, who).session(session).exchange();
	}

	private static MockHttpSession remembered() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		MockHttpSession session = new MockHttpSession();
		request.setSession(session);
		DeviceSession.tie(request, UUID.randomUUID());
		return session;
	}

}
