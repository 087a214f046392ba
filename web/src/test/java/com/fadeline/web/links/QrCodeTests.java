package com.fadeline.web.links;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTests {

	private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

	private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");

	@Test
	void a_reader_reads_what_was_written() throws Exception {
		String link = "https://fadeline.example/sign-in/link?token=abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE";

		String svg = QrCode.of(link).svg();

		assertThat(new Decoder().decode(drawn(svg)).getText()).isEqualTo(link);
		assertThat(QrCode.of(link).dataUri()).startsWith("data:image/svg+xml;base64,PHN2Zy");
	}

	/** The modules that the image fills, without its margin. */
	private static BitMatrix drawn(String svg) {
		int size = SIZE.matcher(svg)
			.results()
			.map((result) -> Integer.parseInt(result.group(1)))
			.findFirst()
			.orElseThrow();
		BitMatrix modules = new BitMatrix(size - 8);
		for (MatchResult module : MODULE.matcher(svg).results().toList()) {
			modules.set(Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4);
		}
		return modules;
	}

}
