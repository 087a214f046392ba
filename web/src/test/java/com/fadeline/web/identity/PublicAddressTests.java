package com.fadeline.web.identity;

import java.net.URI;

import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TestPropertySource(properties = "fadeline.public-url=https://clinic.example/fadeline/")
class PublicAddressTests extends HttpTest {

	@Test
	void links_lead_where_people_reach_fadeline_wherever_the_request_came() {
		this.buses.show(FindClient.class, Samples.client(3));

		assertThat(this.http.post().uri("/api/clients/%s/sign-in-links".formatted(Samples.CLIENT))).bodyJson()
			.extractingPath("$.link")
			.asString()
			.startsWith("https://clinic.example/fadeline/sign-in/link#token=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "clinic.example", "ftp://clinic.example", "https:///x", "https://clinic.example?a=b",
			"https://clinic.example#a", "/fadeline" })
	void an_address_that_nobody_reaches_is_refused(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddressProperties(URI.create(address)))
			.withMessageContaining(address);
	}

}
