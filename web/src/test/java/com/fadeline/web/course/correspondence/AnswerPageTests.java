package com.fadeline.web.course.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.MessageId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerPageTests extends HttpTest {

	private static final MessageId MESSAGE = new MessageId(UUID.randomUUID());

	private static final String PAGE = "/courses/%s/messages/%s/answer".formatted(Samples.COURSE, MESSAGE);

	@BeforeEach
	void show() {
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindCourse.class,
				Samples.written(Samples.course(4),
						List.of(new MessageView(ClientMessage.question(MESSAGE, "May I <swim>?"),
								Instant.parse("2026-03-02T01:00:00Z"), null, null))));
	}

	@Test
	void the_question_stands_above_the_answer() {
		assertThat(get(PAGE)).hasStatusOk().bodyText().contains("May I &lt;swim&gt;?", "name=\"text\"");
	}

	@Test
	void an_answer_is_sent_in_words_or_as_given_by_phone() {
		assertThat(this.http.post().uri(PAGE).param("text", "Yes").exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(AnswerMessage.class))
			.isEqualTo(new AnswerMessage(new CourseId(Samples.COURSE), MESSAGE, "Yes"));

		this.buses.reset();
		show();
		this.http.post().uri(PAGE).param("text", "").exchange();
		assertThat(this.buses.command(AnswerMessage.class).text()).isNull();
	}

	@Test
	void what_else_waits_is_settled_in_the_same_form() {
		MessageId move = new MessageId(UUID.randomUUID());
		this.buses.show(FindCourse.class, Samples.written(Samples.course(4), List.of(
				new MessageView(ClientMessage.question(MESSAGE, "May I swim?"), Instant.EPOCH, null, null),
				new MessageView(ClientMessage.question(move, "Could I come <later>?"), Instant.EPOCH, null, null))));
		assertThat(get(PAGE)).bodyText()
			.containsSubsequence("This settles as well", "value=\"%s\"".formatted(move), "Could I come &lt;later&gt;?");

		assertThat(this.http.post().uri(PAGE).param("text", "Yes, on Friday").param("also", move.toString()).exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.commands()).extracting((command) -> (Object) command.getPayload())
			.containsExactly(new AnswerMessage(new CourseId(Samples.COURSE), move, null),
					new AnswerMessage(new CourseId(Samples.COURSE), MESSAGE, "Yes, on Friday"));
	}

	@Test
	void a_message_of_another_course_is_none() {
		assertThat(get("/courses/%s/messages/%s/answer".formatted(Samples.COURSE, UUID.randomUUID())))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

}
