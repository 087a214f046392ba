package com.fadeline.web.remembered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceLabelTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					iPhone, Safari              | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1
					Android, Chrome             | Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36
					Android, Samsung Internet   | Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36
					Windows, Edge               | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0
					Mac, Firefox                | Mozilla/5.0 (Macintosh; Intel Mac OS X 14.7; rv:145.0) Gecko/20100101 Firefox/145.0
					Linux                       | Mozilla/5.0 (X11; Linux x86_64) <script>alert(1)</script>
					""")
	void a_device_is_named_by_its_system_and_browser(String label, String userAgent) {
		assertThat(DeviceLabel.of(userAgent)).isEqualTo(label);
	}

	@Test
	void a_browser_that_says_nothing_known_has_no_name() {
		assertThat(DeviceLabel.of(null)).isEmpty();
		assertThat(DeviceLabel.of("curl/8.5.0")).isEmpty();
	}

}
