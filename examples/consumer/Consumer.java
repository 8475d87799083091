import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a report (govinfo.report/1) by the exported form (govinfo.forms/1) and says which equations do not hold.
 *
 * <pre>java Consumer.java report.json forms.json</pre>
 */
public final class Consumer {
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> report = object(Json.parse(Files.readString(Path.of(arguments[0]))));
        Map<String, Object> forms = object(Json.parse(Files.readString(Path.of(arguments[1]))));
        if (!"govinfo.report/1".equals(report.get("format")) || !"govinfo.forms/1".equals(forms.get("format"))) {
            throw new IllegalArgumentException("expected govinfo.report/1 and govinfo.forms/1");
        }
        Map<String, Object> form = edition(forms, (String) report.get("edition"));
        Map<String, Long> counts = counts(report, form);
        for (Object each : list(form.get("equations"))) {
            judge(object(each), counts);
        }
    }

    static Map<String, Object> edition(Map<String, Object> forms, String edition) {
        return list(forms.get("forms")).stream().map(Consumer::object)
                .filter(form -> edition.equals(form.get("edition"))).findFirst().orElseThrow();
    }

    /** The counts that are filed, by address; a blank has no entry. */
    static Map<String, Long> counts(Map<String, Object> report, Map<String, Object> form) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Object each : list(form.get("tables"))) {
            Map<String, Object> table = object(each);
            Object filed = report.get((String) table.get("section"));
            if (filed == null) {
                continue;
            }
            for (Object one : list(table.get("cells"))) {
                Map<String, Object> cell = object(one);
                Object value = value(object(filed), (String) cell.get("row"), (String) cell.get("column"));
                if (value instanceof Long count) {
                    counts.put((String) cell.get("address"), count);
                }
            }
        }
        return counts;
    }

    /** The value of a cell: in a table with named columns by its place, else by its name. */
    static Object value(Map<String, Object> table, String row, String column) {
        if (table.get("columns") == null) {
            return object(table.get(row)).get(column);
        }
        return list(object(table.get("rows")).get(row)).get(list(table.get("columns")).indexOf(column));
    }

    /** Says that an equation does not hold; one with a blank in it is left open. */
    static void judge(Map<String, Object> equation, Map<String, Long> counts) {
        long sum = 0;
        for (Map.Entry<String, Object> term : object(equation.get("terms")).entrySet()) {
            Long count = counts.get(term.getKey());
            if (count == null) {
                return;
            }
            sum += count * (Long) term.getValue();
        }
        if (sum < 0 || (sum > 0 && !(Boolean) equation.get("least"))) {
            System.out.println(equation.get("rule") + " " + equation.get("at"));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** As much of JSON as these documents need; a program of your own has a library for it. */
    static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) {
            return new Json(text).value();
        }

        private Object value() {
            char first = next();
            if (first == '{') {
                Map<String, Object> members = new LinkedHashMap<>();
                for (at++; next() != '}'; skip(',')) {
                    String name = string();
                    skip(':');
                    members.put(name, value());
                }
                at++;
                return members;
            }
            if (first == '[') {
                List<Object> items = new ArrayList<>();
                for (at++; next() != ']'; skip(',')) {
                    items.add(value());
                }
                at++;
                return items;
            }
            return first == '"' ? string() : word();
        }

        private Object word() {
            int from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            return switch (word) {
                case "null" -> null;
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> Long.valueOf(word);
            };
        }

        private String string() {
            StringBuilder found = new StringBuilder();
            next();
            while (text.charAt(++at) != '"') {
                if (text.charAt(at) != '\\') {
                    found.append(text.charAt(at));
                } else if (text.charAt(++at) == 'u') {
                    found.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    int place = "nrtbf".indexOf(text.charAt(at));
                    found.append(place < 0 ? text.charAt(at) : "\n\r\t\b\f".charAt(place));
                }
            }
            at++;
            return found.toString();
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void skip(char mark) {
            if (next() == mark) {
                at++;
            }
        }
    }
}
