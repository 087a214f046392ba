package com.fadeline.web.course.treatment;

import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** A recorded sitting is amended, and withdrawn. */
class TreatmentAmendmentPagesTests extends TreatmentPageTest {

	@Test
	void an_amendment_begins_with_what_is_on_record_and_changes_what_was_changed() throws Exception {
		String page = get(AMEND).getResponse().getContentAsString();
		assertThat(page).contains("Correct laser sitting 1", "value=\"2025-02-04T19:00\"", "value=\"2.5\"", "quiet")
			.doesNotContain("last: 2.5");
		String seen = page.replaceAll("(?s).*name=\"seen\" value=\"(\\w+)\".*", "$1");

		assertThat(post(AMEND, laser("2.8")).param("seen", seen).exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"reason-mistake\"");
		assertThat(post(AMEND, laser("2.8")).param("seen", seen).param("reason", "misread").exchange())
			.hasRedirectedUrl(PAGES + "?after=8&saved");
		assertThat(this.buses.command(AmendSitting.class).reason()).isEqualTo("misread");
	}

	@Test
	void what_somebody_else_amended_meanwhile_is_not_overwritten() {
		assertThat(post(AMEND, laser("2.8")).param("seen", "old").param("reason", "misread").exchange())
			.hasStatus(HttpStatus.PRECONDITION_FAILED)
			.bodyText()
			.contains("the entry was changed elsewhere in the meantime", "value=\"2.8\"");
	}

	@Test
	void a_sitting_is_taken_back_for_a_reason() {
		String retract = PAGES + "/sittings/" + Samples.SITTING + "/retract";

		assertThat(get(retract)).hasStatusOk().bodyText().contains("Withdraw sitting 1");
		assertThat(this.http.post().uri(retract).exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post().uri(retract).param("reason", "another client").exchange())
			.hasRedirectedUrl(PAGES + "?after=8&saved");
		assertThat(this.buses.command(RetractSitting.class).reason()).isEqualTo("another client");
	}

}
