package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** {@code replace('.', ',')}: one text instead of another wherever it stands; never a text longer than a report. */
final class ReplaceFilter implements Filter {
    private static final int LONGEST = 1 << 20;

    @Override
    public String getName() {
        return "replace";
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        if (args.length < 2 || args[0] == null || args[0].isEmpty() || args[1] == null) {
            throw new InterpretException("replace: what and by what is needed");
        }
        int most = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        String text = Values.display(value);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(args[0]); at >= 0 && most > 0; at = text.indexOf(args[0], from), most--) {
            out.append(text, from, at).append(args[1]);
            from = at + args[0].length();
            if (out.length() > LONGEST) {
                throw new InterpretException("replace: too long");
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
